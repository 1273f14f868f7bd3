-- How documents are made, as admins have taught it. Only ever added to: the last version of a layout is the one that reads.
-- Version 0 is the one that ships with the program, and is not here.

create table document_layout (
    code     varchar(40) not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version  integer     not null check (version > 0),
    -- Text and not jsonb, which would lose the order of the headings.
    content  json        not null,
    saved_at timestamptz not null,
    saved_by text        not null check (saved_by <> ''),
    primary key (code, version)
);
