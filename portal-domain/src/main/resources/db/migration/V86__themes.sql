-- Pages on which an admin brings initiatives together. What they say is only ever added to: the last edition is shown.

create table theme (
    id   bigint      generated always as identity primary key,
    -- A part of its address, which never changes.
    slug varchar(60) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create table theme_edition (
    theme_id       bigint      not null references theme (id),
    version        integer     not null check (version > 0),
    title          text        not null check (title <> ''),
    body           text        not null,
    -- Empty where only the Japanese words are known.
    title_english  text        not null,
    body_english   text        not null,
    -- The query part of a list's address, or the initiatives one by one; an initiative may be gone since.
    filter         text        not null,
    initiative_ids bigint[]    not null,
    shown_from     date,
    shown_until    date,
    -- Themes stand in this order.
    position       integer     not null,
    removed        boolean     not null,
    saved_at       timestamptz not null,
    -- Null once the account has been erased.
    account_id     bigint      references user_account (id) on delete set null,
    primary key (theme_id, version),
    check ((filter = '') <> (initiative_ids = '{}')),
    check (shown_from <= shown_until)
);
