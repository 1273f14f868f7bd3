-- Booklets of several cases: ordered by anyone, made in the background by whichever node comes first, kept for an hour.

create table booklet (
    id           bigint generated always as identity primary key,
    -- Of the secret address; the address itself is stored nowhere.
    token_hash   varchar(64) not null unique,
    -- Hash of the session or network that ordered it.
    visitor_hash varchar(64) not null,
    title        text        not null,
    note         text        not null,
    cases        text        not null check (cases ~ '^[0-9]+(,[0-9]+)*$'),
    found        int         not null check (found > 0),
    parts        text        not null check (parts <> ''),
    format       varchar(8)  not null check (format in ('PDF', 'DOCX', 'MD')),
    language     varchar(8)  not null,
    root         text        not null,
    list_address text        not null,
    state        varchar(8)  not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempts     int         not null default 0,
    steps        int         not null default 0,
    steps_done   int         not null default 0,
    file         bytea,
    ordered_at   timestamptz not null,
    -- When whoever makes it was last seen to be alive.
    alive_at     timestamptz,
    finished_at  timestamptz,
    constraint booklet_done_has_a_file check ((state = 'DONE') = (file is not null))
);

-- One at a time for each visitor.
create unique index booklet_one_a_visitor on booklet (visitor_hash) where state in ('WAITING', 'RUNNING');

create index booklet_next on booklet (id) where state in ('WAITING', 'RUNNING');
