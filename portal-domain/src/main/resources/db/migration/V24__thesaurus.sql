-- The thesaurus: what people search for and what the reader looks for. Concepts that the portal ships with come from the
-- CSV files beside the Java package (a repeatable Java migration, run again whenever a file has changed); a person's
-- rows, and what a person has removed, are never touched by it.
create table concept (
    id                bigint      generated always as identity primary key,
    -- Stable: files that are exported and imported name it.
    code              varchar(80) not null unique check (code ~ '^((target|approach):)?[a-z0-9]+(-[a-z0-9]+)*$'),
    -- A concept that is a term of the vocabulary has the term's names.
    target_group_code varchar(40) unique references target_group,
    approach_code     varchar(40) unique references approach,
    origin            varchar(10) not null check (origin in ('SHIPPED', 'PERSON')),
    retired_at        timestamptz,
    version           int         not null default 0,
    constraint concept_is_one_term check (num_nonnulls(target_group_code, approach_code) <= 1)
);

create table concept_label (
    id         bigint      generated always as identity primary key,
    concept_id bigint      not null references concept on delete cascade,
    kind       varchar(10) not null check (kind in ('PREFERRED', 'READING', 'ENGLISH', 'SAME', 'CUE', 'DEFINITION')),
    label      text        not null check (label <> ''),
    -- Of a cue: the places of a case where it counts.
    counts_in  varchar(40),
    position   int         not null,
    origin     varchar(10) not null check (origin in ('SHIPPED', 'PERSON')),
    -- A shipped label that a person has removed stays, so that a newer file does not bring it back.
    removed    boolean     not null default false,
    constraint cue_counts_somewhere check ((kind = 'CUE') = (counts_in is not null)),
    constraint only_shipped_labels_stay_removed check (origin = 'SHIPPED' or not removed),
    constraint label_is_said_once unique (concept_id, kind, label)
);
-- One word of these kinds at a time.
create unique index concept_label_single on concept_label (concept_id, kind)
    where kind in ('PREFERRED', 'READING', 'DEFINITION') and not removed;

create table concept_relation (
    -- The narrower concept; of a relation that holds both ways, the one that came first.
    from_id  bigint      not null references concept on delete cascade,
    kind     varchar(10) not null check (kind in ('BROADER', 'RELATED', 'NEVER')),
    to_id    bigint      not null references concept on delete cascade,
    position int         not null,
    origin   varchar(10) not null check (origin in ('SHIPPED', 'PERSON')),
    removed  boolean     not null default false,
    primary key (from_id, kind, to_id),
    constraint relation_of_two check (from_id <> to_id),
    constraint relation_is_written_once check (kind = 'BROADER' or from_id < to_id),
    constraint only_shipped_relations_stay_removed check (origin = 'SHIPPED' or not removed)
);
create index concept_relation_to on concept_relation (to_id);

-- Grows with every change. With its time it names one state, also after a backup is restored.
create table thesaurus_revision (
    singleton boolean     primary key default true check (singleton),
    value     bigint      not null check (value >= 0),
    taken_at  timestamptz not null default clock_timestamp()
);
insert into thesaurus_revision (value) values (0);

-- Every term is a concept from the moment it is there, whoever adds it, and lends it its names.
create function term_is_concept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and tg_table_name = 'target_group' then
        insert into concept (code, target_group_code, origin) values ('target:' || new.code, new.code, 'SHIPPED');
    elsif tg_op = 'INSERT' then
        insert into concept (code, approach_code, origin) values ('approach:' || new.code, new.code, 'SHIPPED');
    end if;
    update thesaurus_revision set value = value + 1, taken_at = clock_timestamp();
    return null;
end $$;
insert into concept (code, target_group_code, origin)
    select 'target:' || code, code, 'SHIPPED' from target_group order by position;
insert into concept (code, approach_code, origin)
    select 'approach:' || code, code, 'SHIPPED' from approach order by position;
create trigger target_group_is_concept after insert or update of name, name_en on target_group
    for each row execute function term_is_concept();
create trigger approach_is_concept after insert or update of name, name_en on approach
    for each row execute function term_is_concept();
