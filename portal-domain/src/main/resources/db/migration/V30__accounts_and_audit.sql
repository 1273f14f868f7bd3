-- When an admin without a second factor was first told to set one up; the time they have for it begins then.
alter table user_account add column factor_asked_at timestamptz;

-- Both logs are still only ever added to, with two exceptions. Lines of the audit log that are older than a year may go when
-- they have been kept as long as an operator wants. And when an account is erased, its names and addresses are blanked in
-- the lines of the past: what was done, when, and by the account of which number stays, and nothing else can take the place.
create or replace function refuse_change_of_audit() returns trigger language plpgsql as $$
declare
    personal constant text[] := '{actor,subject_name,address,details}';
begin
    if tg_op = 'DELETE' and old.at < now() - interval '1 year' then
        return old;
    end if;
    if tg_op = 'UPDATE' and current_setting('portal.erases_account', true) = 'yes'
        and to_jsonb(new) - personal = to_jsonb(old) - personal
        and (new.actor is not distinct from old.actor or new.actor = '#' || old.account_id)
        and (new.subject_name is not distinct from old.subject_name or new.subject_name is null)
        and (new.address is not distinct from old.address or new.address is null)
        and (new.details = old.details or new.details = '{}') then
        return new;
    end if;
    raise exception 'the audit log is only ever added to';
end $$;

create or replace function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('portal.erases_account', true) = 'yes'
        and to_jsonb(new) - 'actor' = to_jsonb(old) - 'actor'
        and new.actor = '#' || old.account_id then
        return new;
    end if;
    raise exception 'the history of cards is only ever added to';
end $$;
