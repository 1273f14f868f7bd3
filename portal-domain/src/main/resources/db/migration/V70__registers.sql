-- How a file is read that is a table with one row a case: by its content, so that the same file is never asked about twice.

create table document_register (
    sha256       char(64)    primary key,
    sheet        integer     not null check (sheet > 0),
    head_first   integer     not null check (head_first > 0),
    head_last    integer     not null check (head_last >= head_first),
    layout       varchar(40) not null,
    skips_faults boolean     not null,
    -- The columns that are part of a case: of the others nothing is ever shown to the public.
    shown        integer[]   not null,
    confirmed_by text        check (confirmed_by <> ''),
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);
