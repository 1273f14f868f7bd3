-- Once a year the people of an organisation are asked whether its cards are still true.

create table check_request (
    id              bigint generated always as identity primary key,
    account_id      bigint      not null references user_account on delete cascade,
    organisation_id bigint      not null references organisation on delete cascade,
    -- SHA-256 of the secret in the link; whoever reads the database cannot follow it.
    token_hash      char(64)    not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,
    -- When a button of its page was last used; null until then.
    answered_at     timestamptz
);
create index check_request_organisation on check_request (organisation_id, asked_at);
create index check_request_account on check_request (account_id);

alter table outgoing_mail drop constraint outgoing_mail_purpose_check;
alter table outgoing_mail add constraint outgoing_mail_purpose_check
    check (purpose in ('CONFIRM', 'DIGEST', 'RENEWAL', 'CHECK'));
