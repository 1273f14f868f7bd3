-- What people want to be told about by mail, without an account.

create table follower (
    id               bigint generated always as identity primary key,
    email            text        not null check (email <> ''),
    asked_at         timestamptz not null,
    -- When somebody with the mailbox said for the first time that it is wanted.
    confirmed_at     timestamptz,
    -- Erased then, unless it is renewed by a click.
    expires_at       timestamptz not null,
    -- Since when the question whether to go on is open.
    renewal_asked_at timestamptz
);
create unique index follower_email on follower (lower(email));

create table follow (
    id           bigint generated always as identity primary key,
    follower_id  bigint      not null references follower on delete cascade,
    kind         varchar(12) not null check (kind in ('FILTER', 'PLACE', 'ORGANISATION', 'CASE')),
    -- The parameters of a list as its address has them; the code of a place; the number of a card.
    target       text        not null,
    language     varchar(8)  not null,
    rhythm       varchar(8)  not null check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY')),
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    -- Since when follow_mark says what the follower knows; null until it was looked for the first time.
    marked_at    timestamptz,
    -- When it is looked for news; null while it is not confirmed.
    next_at      timestamptz,
    constraint follow_looked_for_once_confirmed check ((confirmed_at is null) = (next_at is null)),
    unique (follower_id, kind, target)
);
create index follow_next on follow (next_at) where next_at is not null;

-- Which version of which cards the follower knows: what a list had, and how each card was, when it was told last. Not a
-- time: a transaction that began before and commits after would be missed.
create table follow_mark (
    follow_id bigint      not null references follow on delete cascade,
    card_kind varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    card_id   bigint      not null,
    number    int         not null check (number >= 0),
    primary key (follow_id, card_kind, card_id)
);

-- Secrets of the links in mails, each good for the page where all follows of an address are seen and changed.
create table follow_link (
    token_hash  varchar(64) primary key,
    follower_id bigint      not null references follower on delete cascade,
    made_at     timestamptz not null
);
create index follow_link_follower on follow_link (follower_id, made_at);
