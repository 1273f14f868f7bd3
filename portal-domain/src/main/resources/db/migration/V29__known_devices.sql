-- Browsers in which an account has signed in before: what strangers try does not keep them out.
create table known_device (
    -- SHA-256 of the secret in the browser's cookie; who reads the database cannot pretend to be the browser.
    token_hash   char(64)    not null check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id   bigint      not null references user_account on delete cascade,
    last_used_at timestamptz not null,
    -- Several people may share a browser.
    primary key (token_hash, account_id)
);
create index known_device_account on known_device (account_id, last_used_at desc);
