-- Two organisations may have one name: which is meant, evidence says and, where it leaves a doubt, a person.

alter table organisation drop constraint organisation_identity_key_key;
create index organisation_identity_key on organisation (identity_key);

-- Which organisation of that name an initiative belonged to; null in effects of before.
alter table import_effect add column organisation_id bigint;

-- Counted for all plans as soon as it was stored, and by the place of a case in its document.
drop table import_match;

-- Of which card a document tells, as a person has said. It counts for its plan, and for later ones once that is applied.
create table import_identity (
    id            bigint      generated always as identity primary key,
    plan_id       bigint      not null references import_plan on delete cascade,
    place         text        not null,
    card_kind     varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    name          text        not null,
    -- Of what was read: by this it is known when it is read again.
    evidence      char(64)    not null,
    verdict       varchar(8)  not null check (verdict in ('SAME', 'RENAMED', 'MERGED', 'ANOTHER', 'SPLIT')),
    card_id       bigint,
    -- Of an organisation of the same plan, until that has an id.
    joins         text,
    -- The cards that it is not.
    refused       bigint[]    not null,
    decided_by    text        not null check (decided_by <> ''),
    decided_at    timestamptz not null,
    taken_back_by text        check (taken_back_by <> ''),
    taken_back_at timestamptz,
    unique (plan_id, place),
    constraint identity_has_a_card check ((card_id is not null or joins is not null) = (verdict in ('SAME', 'RENAMED', 'MERGED'))),
    constraint identity_taken_back check ((taken_back_by is null) = (taken_back_at is null))
);
create index import_identity_evidence on import_identity (evidence);
