-- The catalogue's revision: one number that grows by one with every transaction that changes what visitors can see.
-- Taken just before the commit, under the lock of this one row, so that revisions become visible in their order.
create table catalogue_revision (
    singleton boolean primary key default true check (singleton),
    value     bigint  not null check (value >= 0)
);
insert into catalogue_revision (value) values (0);

-- What changed with each revision, for whoever keeps something derived from the catalogue: the search index reads on
-- from the revision that it has reached. Ids without foreign keys, because what was removed must be found here too.
create table catalogue_change (
    revision        bigint not null check (revision > 0),
    initiative_id   bigint,
    organisation_id bigint,
    -- Both null: anything may have changed.
    constraint change_names_one_thing check (num_nonnulls(initiative_id, organisation_id) <= 1)
);
create index catalogue_change_revision on catalogue_change (revision);
