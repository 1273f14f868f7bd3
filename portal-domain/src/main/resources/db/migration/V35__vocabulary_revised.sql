-- The vocabularies as revised in 2026: a term says what it means and what it leaves out, and old terms lead to new ones.
alter table target_group
    add column definition text not null default '',
    add column excludes   text not null default '';
alter table approach
    add column definition text not null default '',
    add column excludes   text not null default '';

-- What was one term and is several: codes in addresses and on cards keep their meaning. A term may be its own successor,
-- where a part of it has become a term of its own.
create table term_split (
    vocabulary varchar(12) not null check (vocabulary in ('target_group', 'approach')),
    code       varchar(40) not null,
    successor  varchar(40) not null,
    position   int         not null,
    primary key (vocabulary, code, successor)
);

-- Cards that keep a term that has been split, because a person has decided so.
create table term_split_kept (
    vocabulary    varchar(12) not null check (vocabulary in ('target_group', 'approach')),
    code          varchar(40) not null,
    initiative_id bigint      not null references initiative on delete cascade,
    decided_by    text        not null check (decided_by <> ''),
    decided_at    timestamptz not null default clock_timestamp(),
    primary key (vocabulary, code, initiative_id)
);

-- Whether an initiative is about it, or also does it besides.
alter table initiative_target_group
    add column role varchar(4) not null default 'MAIN' check (role in ('MAIN', 'ALSO'));
alter table initiative_approach
    add column role varchar(4) not null default 'MAIN' check (role in ('MAIN', 'ALSO'));
