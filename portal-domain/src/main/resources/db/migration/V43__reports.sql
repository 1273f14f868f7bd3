-- What readers report, and what was done about it.

create table report (
    id              bigint      generated always as identity primary key,
    kind            varchar(20) not null check (kind in ('MISTAKE', 'QUESTION', 'RIGHTS')),
    path            text        not null check (path like '/%'),
    name            text        check (name <> ''),
    organisation_id bigint      references organisation (id) on delete set null,
    -- Empty and null once the time that the operator has set is over.
    body            text        not null,
    email           text        check (email <> ''),
    sent_at         timestamptz not null,
    state           varchar(20) not null check (state in ('NEW', 'IN_PROGRESS', 'ANSWERED', 'CLOSED')),
    done_at         timestamptz
);
create index report_sent_at on report (sent_at desc, id desc);
create index report_organisation on report (organisation_id);

create table report_step (
    id        bigint      generated always as identity primary key,
    report_id bigint      not null references report (id) on delete cascade,
    at        timestamptz not null,
    -- Null once the account has been erased.
    account_id bigint     references user_account (id) on delete set null,
    state     varchar(20) not null check (state in ('NEW', 'IN_PROGRESS', 'ANSWERED', 'CLOSED')),
    note      text        not null,
    mailed    boolean     not null
);
create index report_step_report on report_step (report_id, id);
