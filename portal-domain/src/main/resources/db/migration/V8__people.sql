-- The people behind the accounts, whose cards they keep, and the secret links that let them in.

alter table user_account
    -- Empty for an account that nobody has given a name yet; then the login name is shown.
    add column display_name text not null default '',
    add column password_changed_at timestamptz;

create table account_organisation (
    account_id      bigint not null references user_account on delete cascade,
    organisation_id bigint not null references organisation on delete cascade,
    primary key (account_id, organisation_id)
);
create index account_organisation_organisation on account_organisation (organisation_id);

create table invitation (
    id          bigint      generated always as identity primary key,
    email       text        not null check (email = lower(email) and email ~ '^[^\s@]+@[^\s@]+$'),
    role        varchar(5)  not null check (role in ('ADMIN', 'STAFF')),
    -- SHA-256 of the secret in the link; whoever reads the database cannot follow it.
    token_hash  char(64)    not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    invited_by  text        not null check (invited_by <> ''),
    invited_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    revoked_at  timestamptz,
    constraint invitation_ends_once check (num_nonnulls(accepted_at, revoked_at) <= 1)
);
-- One open invitation for an address: a new link replaces the old one.
create unique index invitation_open on invitation (email) where accepted_at is null and revoked_at is null;

create table invitation_organisation (
    invitation_id   bigint not null references invitation on delete cascade,
    organisation_id bigint not null references organisation on delete cascade,
    primary key (invitation_id, organisation_id)
);

create table password_reset (
    token_hash char(64)    primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id bigint      not null references user_account on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_reset_account on password_reset (account_id);
