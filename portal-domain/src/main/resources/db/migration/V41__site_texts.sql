-- What the operator writes on the pages of the site itself. Only ever added to: the last version is shown.

create table site_text (
    page     varchar(20) not null check (page ~ '^[a-z]+$'),
    language varchar(5)  not null check (language ~ '^[a-z]{2}$'),
    version  integer     not null check (version > 0),
    markdown text        not null,
    saved_at timestamptz not null,
    -- Null once the account has been erased.
    account_id bigint    references user_account (id) on delete set null,
    primary key (page, language, version)
);
