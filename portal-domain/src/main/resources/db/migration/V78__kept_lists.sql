-- Lists of initiatives that people with an account keep, all of their revisions, and the links by which others see them.

create table kept_list (
    id         bigint      generated always as identity primary key,
    owner_id   bigint      not null references user_account on delete cascade,
    -- The latest one.
    revision   integer     not null check (revision > 0),
    created_at timestamptz not null
);
create index kept_list_owner on kept_list (owner_id);

create table kept_list_revision (
    list_id   bigint      not null references kept_list on delete cascade,
    number    integer     not null check (number > 0),
    name      text        not null check (name <> ''),
    made_by   text        not null check (made_by <> ''),
    -- Whether that is the name of an account, or one that somebody with a link has typed.
    by_link   boolean     not null,
    made_at   timestamptz not null,
    -- The revision whose content came back, if one did.
    restored  integer,
    primary key (list_id, number)
);

-- What became of an initiative does not change what was said of it, so that it is no foreign key.
create table kept_list_case (
    list_id       bigint     not null,
    revision      integer    not null,
    position      integer    not null,
    initiative_id bigint     not null,
    mark          varchar(5) check (mark in ('ADOPT', 'ASK', 'NO')),
    memo          text       not null check (length(memo) <= 200),
    primary key (list_id, revision, position),
    unique (list_id, revision, initiative_id),
    foreign key (list_id, revision) references kept_list_revision on delete cascade
);

create table kept_list_link (
    id         bigint      generated always as identity primary key,
    list_id    bigint      not null references kept_list on delete cascade,
    -- SHA-256 of the secret in the link.
    token_hash char(64)    not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    may_edit   boolean     not null,
    made_by    text        not null check (made_by <> ''),
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create index kept_list_link_list on kept_list_link (list_id);
