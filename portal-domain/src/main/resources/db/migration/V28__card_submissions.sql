-- What became of a form that was sent, by the name of the opened form: the same form sent twice has one result.

create table card_submission (
    account_id bigint       not null references user_account on delete cascade,
    form       varchar(200) not null,
    told       varchar(64)  not null,
    path       text         not null,
    at         timestamptz  not null,
    primary key (account_id, form)
);

create index card_submission_at on card_submission (at);
