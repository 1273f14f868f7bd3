-- Who did what, when and from where. Only ever added to.

create table audit_event (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    action       varchar(30) not null check (action ~ '^[A-Z_]+$'),
    -- Without a foreign key, and with the name of that time: the log stands alone, whatever becomes of the account.
    account_id   bigint,
    actor        text        check (actor <> ''),
    subject_kind varchar(20) check (subject_kind ~ '^[A-Z_]+$'),
    subject_id   text        check (subject_id <> ''),
    subject_name text        check (subject_name <> ''),
    details      jsonb       not null check (jsonb_typeof(details) = 'object'),
    address      text        check (address <> ''),
    constraint subject_has_a_kind check (subject_kind is not null or (subject_id is null and subject_name is null))
);
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_action on audit_event (action, at desc, id desc);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_event_is_append_only before update or delete on audit_event
    for each row execute function refuse_change_of_audit();
create trigger audit_event_is_not_emptied before truncate on audit_event
    for each statement execute function refuse_change_of_audit();
