-- In which language a reader wrote, so that the answer speaks it too. Reports before this were answered in Japanese.
alter table report
    add column language varchar(2) not null default 'ja' check (language in ('ja', 'en'));
