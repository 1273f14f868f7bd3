-- Sessions of signed-in people, in the tables that Spring Session reads. Names and columns are the library's.

create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    -- Milliseconds since 1970, as the library writes them.
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    -- The number of the account; null before somebody has signed in.
    principal_name        varchar(100)
);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- How often something secret was tried in vain. Every node counts here, so that they agree.

create table attempt (
    -- SHA-256 of what was tried and for whom: what people type in the wrong field is nobody's business.
    subject       bytea       not null primary key check (length(subject) = 32),
    tries         int         not null check (tries >= 0),
    last_tried_at timestamptz not null,
    -- Until then nobody is let try; null as long as nothing has to wait.
    waits_until   timestamptz
);
create index attempt_last_tried_at on attempt (last_tried_at);
