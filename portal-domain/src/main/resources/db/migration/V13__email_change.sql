-- A new address waits here until somebody who reads its mail has said yes.

create table email_change (
    -- One for an account: a new wish replaces the old one.
    account_id bigint      primary key references user_account on delete cascade,
    token_hash char(64)    not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    email      text        not null check (email = lower(email) and email ~ '^[^\s@]+@[^\s@]+$'),
    expires_at timestamptz not null
);
