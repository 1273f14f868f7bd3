-- Officers keep lists of initiatives. They are invited, or register with a mail address of a domain that an admin allows.

alter table user_account alter column role type varchar(7);
alter table user_account drop constraint user_account_role_check;
alter table user_account add constraint user_account_role_check check (role in ('ADMIN', 'STAFF', 'OFFICER'));

alter table invitation alter column role type varchar(7);
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check check (role in ('ADMIN', 'STAFF', 'OFFICER'));

create table officer_domain (
    domain   text        primary key check (domain = lower(domain) and domain ~ '^[^\s@]+\.[^\s@]+$'),
    added_by text        not null check (added_by <> ''),
    added_at timestamptz not null
);
