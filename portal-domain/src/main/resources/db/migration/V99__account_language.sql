-- In which language the portal writes to a person with an account. Whoever had one before got mails in Japanese.
alter table user_account
    add column language varchar(2) not null default 'ja' check (language in ('ja', 'en'));
