-- What imports are about to do, what people have decided about it, and what they did, so that it can be taken back.

alter table import_run add column cases_changed int not null default 0 check (cases_changed >= 0);

-- A plan of several documents is one import: its first run stands for all of them.
alter table import_run add column first_run bigint references import_run;
drop index import_run_one_at_a_time;
create unique index import_run_one_at_a_time on import_run ((true)) where state = 'RUNNING' and first_run is null;

create table import_plan (
    id            bigint      generated always as identity primary key,
    kind          varchar(8)  not null check (kind in ('IMPORT', 'REREAD', 'UNDO')),
    state         varchar(10) not null check (state in ('OPEN', 'APPLIED', 'DISCARDED')),
    created_at    timestamptz not null,
    created_by    text        not null check (created_by <> ''),
    ended_at      timestamptz,
    ended_by      text        check (ended_by <> ''),
    -- What is taken back: all that a plan did, or what it did to one initiative.
    undoes        bigint      references import_plan,
    undoes_card   bigint,
    constraint import_plan_end check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    constraint import_plan_undoes_something check ((kind = 'UNDO') = (undoes is not null))
);

-- What was read, so that looking at a plan reads nothing again and a plan stays what it was when the reader changes.
create table import_plan_document (
    plan_id            bigint not null references import_plan on delete cascade,
    position           int    not null check (position >= 0),
    name               text   not null check (name <> ''),
    sha256             char(64) not null,
    -- Null for a file that is no readable document; it is not kept.
    source_document_id bigint references source_document,
    reader_version     int    not null,
    reading            jsonb,
    warnings           jsonb  not null,
    failure            text   check (failure <> ''),
    import_run_id      bigint references import_run,
    primary key (plan_id, position),
    constraint plan_document_is_read_or_failed check ((reading is null) = (failure is not null)),
    constraint plan_document_is_kept check (reading is null or source_document_id is not null)
);

create table import_decision (
    plan_id     bigint      not null references import_plan on delete cascade,
    -- The card's place in the plan; an empty item means the whole card.
    place       text        not null,
    item        text        not null,
    choice      varchar(12) not null check (choice in ('AS_PROPOSED', 'CURRENT', 'INCOMING')),
    typed       text,
    -- What of the card was seen; the decision counts as long as it is still so.
    fingerprint text        not null,
    decided_by  text        not null check (decided_by <> ''),
    decided_at  timestamptz not null,
    primary key (plan_id, place, item)
);

-- Cases of which a person has said which initiative they are, for all later documents.
create table import_match (
    programme        text,
    fiscal_year      int,
    organisation_key text        not null,
    ordinal          int         not null check (ordinal > 0),
    initiative_id    bigint      not null references initiative on delete cascade,
    matched_by       text        not null check (matched_by <> ''),
    matched_at       timestamptz not null,
    constraint import_match_of_a_case unique nulls not distinct (programme, fiscal_year, organisation_key, ordinal)
);

-- What applying a plan did to a card. Without a foreign key to the card: what was removed is still told of.
create table import_effect (
    plan_id           bigint      not null references import_plan,
    position          int         not null check (position >= 0),
    card_kind         varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    card_id           bigint      not null,
    name              text        not null,
    organisation_name text        not null,
    programme         text,
    fiscal_year       int,
    ordinal           int         not null,
    -- Null where the card was not there.
    before            jsonb,
    after             jsonb,
    base              jsonb,
    base_run          bigint      references import_run,
    base_first_line   int,
    base_last_line    int,
    imported_at       timestamptz,
    -- Of the base that was left: another one means that a later import has told of the card.
    left_run          bigint      references import_run,
    primary key (plan_id, position),
    constraint effect_base_is_whole check ((base is null) = (base_run is null))
);
create index import_effect_card on import_effect (card_kind, card_id);
