-- Separate roles for the database of a portal: portal_owner owns the tables and changes them at an upgrade (Flyway),
-- portal_app reads and writes rows and can change nothing else, whatever reaches the database through the application.
-- To be run by a superuser in the database of the portal, once, or again after a restore. Sets no passwords; see
-- database-roles.md.

do $$
begin
    if not exists (select from pg_roles where rolname = 'portal_owner') then
        create role portal_owner login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'portal_app') then
        create role portal_app login nosuperuser nocreatedb nocreaterole;
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to portal_owner, portal_app', current_database());
end $$;

revoke all on schema public from public;
alter schema public owner to portal_owner;
grant usage on schema public to portal_app;

-- What a portal has made before, as another role. Sequences of columns follow their tables.
do $$
declare
    change text;
begin
    for change in
        select format('alter table %s owner to portal_owner', c.oid::regclass)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        union all
        select format('alter function %s owner to portal_owner', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute change;
    end loop;
end $$;

grant select, insert, update, delete on all tables in schema public to portal_app;
grant usage, select on all sequences in schema public to portal_app;

-- What later versions of the portal will make.
alter default privileges for role portal_owner in schema public
    grant select, insert, update, delete on tables to portal_app;
alter default privileges for role portal_owner in schema public
    grant usage, select on sequences to portal_app;
