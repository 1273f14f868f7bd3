create table user_account (
    id            bigint      generated always as identity primary key,
    -- Lower case, so that a name cannot be taken twice in two spellings.
    login         text        not null unique check (login = lower(login) and login ~ '^[^\s]{1,254}$'),
    -- With the encoder's prefix, e.g. {bcrypt}…
    password_hash text        not null check (password_hash ~ '^\{[a-zA-Z0-9@_]+\}.+'),
    role          varchar(5)  not null check (role in ('ADMIN', 'STAFF')),
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    version       bigint      not null
);
