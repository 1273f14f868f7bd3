-- What every card was at each time, what a document last said of it, and whether it is still shown.

alter table organisation
    add column reading     text check (reading <> ''),
    -- For the public, as the organisation wants to be reached; never read from a document (decision 6).
    add column contact     text check (contact <> ''),
    add column edited_at   timestamptz,
    add column verified_at timestamptz;

-- Withdrawn: the page says so, lists and search leave it out, and it can be shown again.
alter table initiative add column withdrawn_at timestamptz;

create table card_version (
    card_kind     varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    -- Without a foreign key: the history of what was removed stays.
    card_id       bigint      not null,
    number        int         not null check (number > 0),
    at            timestamptz not null,
    change_kind   varchar(12) not null check (change_kind in (
                      'IMPORTED', 'ADDED', 'EDITED', 'MERGED', 'RESTORED', 'UNDONE', 'WITHDRAWN', 'REINSTATED', 'VERIFIED')),
    account_id    bigint,
    -- As the person was called then.
    actor         text        not null check (actor <> ''),
    reason        text        check (reason <> ''),
    import_run_id bigint      references import_run,
    -- The names of the fields that this version changed, in their order.
    fields        text[]      not null,
    content       jsonb       not null,
    primary key (card_kind, card_id, number)
);
create index card_version_at on card_version (at desc);
create index card_version_run on card_version (import_run_id);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of cards is only ever added to';
end $$;
create trigger card_version_is_append_only before update or delete on card_version
    for each row execute function refuse_change_of_history();
create trigger card_version_is_not_emptied before truncate on card_version
    for each statement execute function refuse_change_of_history();

-- What the latest document says of a card, whatever people have made of it since: the base of the next merge.
create table import_base (
    card_kind     varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    card_id       bigint      not null,
    import_run_id bigint      not null references import_run,
    first_line    int         not null check (first_line > 0),
    last_line     int         not null,
    content       jsonb       not null,
    primary key (card_kind, card_id),
    constraint base_lines check (last_line >= first_line)
);
