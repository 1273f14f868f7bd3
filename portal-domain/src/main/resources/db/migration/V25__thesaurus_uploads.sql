-- A file of concepts between the moment it is sent and the moment an admin has seen what it would change.
create table thesaurus_upload (
    id          bigint      generated always as identity primary key,
    file_name   text        not null check (file_name <> ''),
    content     bytea       not null,
    uploaded_at timestamptz not null default clock_timestamp()
);
