-- The second factor of an account: time-based codes (RFC 6238). Without a row, or unconfirmed, there is none.
create table second_factor (
    account_id   bigint      not null primary key references user_account on delete cascade,
    -- 160 random bits. The server has to know them to compute the same codes; they are never logged.
    secret       bytea       not null check (length(secret) = 20),
    created_at   timestamptz not null,
    -- When the person has shown that their app computes the right codes.
    confirmed_at timestamptz,
    -- The 30-second step of the last code that was used: no code is good twice.
    last_step    bigint      not null
);

-- Ways in for whoever has lost the app. Each is good once.
create table recovery_code (
    account_id bigint not null references second_factor on delete cascade,
    -- SHA-256; the code itself has 80 random bits, so that nothing slower is needed.
    code_hash  bytea  not null check (length(code_hash) = 32),
    primary key (account_id, code_hash)
);
