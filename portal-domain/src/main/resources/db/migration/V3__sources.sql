-- Where the catalogue's facts come from: the documents, and each time one was read.

create table source_document (
    id        bigint      generated always as identity primary key,
    name      text        not null check (name <> ''),
    -- The content is the identity: the same bytes under another name are the same document.
    sha256    char(64)    not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Kept whole, so that a better reader can read it again and anybody can check a fact against its line.
    content   bytea       not null,
    stored_at timestamptz not null
);

create table import_run (
    id                 bigint      generated always as identity primary key,
    source_document_id bigint      not null references source_document,
    reader_version     int         not null check (reader_version > 0),
    -- A user name, or 'first-start' for the import that the portal makes by itself.
    started_by         text        not null check (started_by <> ''),
    state              varchar(12) not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED')),
    started_at         timestamptz not null,
    finished_at        timestamptz,
    -- As the document says; null where it says nothing.
    fiscal_year        int         check (fiscal_year between 2000 and 2200),
    programme          text,
    cases_read         int         not null default 0 check (cases_read >= 0),
    cases_added        int         not null default 0 check (cases_added >= 0),
    cases_left_alone   int         not null default 0 check (cases_left_alone >= 0),
    failure_reason     text,
    constraint import_run_counts_add_up check (cases_added + cases_left_alone <= cases_read),
    constraint import_run_end check ((state = 'RUNNING') = (finished_at is null)),
    constraint import_run_failure_has_a_reason check ((state = 'FAILED') = (failure_reason is not null))
);
create index import_run_document on import_run (source_document_id);
-- Two imports at once would both believe that they see the whole catalogue.
create unique index import_run_one_at_a_time on import_run ((true)) where state = 'RUNNING';

-- What the reader found odd, with its line in the document. Those of one case name the initiative too (V4).
create table import_warning (
    import_run_id bigint      not null references import_run on delete cascade,
    position      int         not null check (position >= 0),
    code          varchar(40) not null check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
    message       text        not null check (message <> ''),
    line          int         not null check (line > 0),
    primary key (import_run_id, position)
);
