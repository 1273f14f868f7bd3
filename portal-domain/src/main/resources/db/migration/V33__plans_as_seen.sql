-- What people have said about a document, by its content: known the next time it is handed over.
create table document_fact (
    sha256      char(64)    primary key,
    programme   text        not null check (programme <> ''),
    fiscal_year int         not null,
    said_by     text        not null check (said_by <> ''),
    said_at     timestamptz not null
);

-- What a plan was when an admin was asked to agree to it, to say what has changed since.
create table import_seen (
    plan_id bigint      not null references import_plan on delete cascade,
    seen    char(64)    not null,
    cards   jsonb       not null,
    seen_at timestamptz not null,
    primary key (plan_id, seen)
);
