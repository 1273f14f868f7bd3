-- Passkeys (WebAuthn Level 3). The tables and columns are those that Spring Security's JDBC repositories read and write
-- (org/springframework/security/user-credentials-schema-postgres.sql); types and references are stricter.
create table user_entities (
    -- The user handle: random, in Base64url, so that an authenticator learns nothing of the account from it.
    id           text primary key check (id <> ''),
    -- The login of the account; it follows when that is changed, and goes with it.
    name         text not null unique references user_account (login) on update cascade on delete cascade,
    display_name text
);

create table user_credentials (
    credential_id                text        primary key check (credential_id <> ''),
    user_entity_user_id          text        not null references user_entities on delete cascade,
    -- COSE key: public, of no use to who reads it.
    public_key                   bytea       not null,
    signature_count              bigint      not null,
    uv_initialized               boolean     not null,
    backup_eligible              boolean     not null,
    authenticator_transports     text,
    public_key_credential_type   text,
    backup_state                 boolean     not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz not null,
    last_used                    timestamptz not null,
    -- What its owner calls it.
    label                        text        not null check (label <> '')
);
create index user_credentials_owner on user_credentials (user_entity_user_id);

-- The accounts that a password alone does not open.
create view account_with_second_step as
    select account_id from second_factor where confirmed_at is not null
    union
    select a.id from user_account a
    join user_entities e on e.name = a.login
    join user_credentials c on c.user_entity_user_id = e.id;
