-- How often something was used in a month: nothing of who it was, and no day or time.
create table usage_month (
    month   date        not null check (extract(day from month) = 1),
    kind    varchar(16) not null check (kind in ('card', 'file', 'follow', 'question', 'search', 'unanswered')),
    -- Number of an initiative, code of a kind of file, of what is followed or of a question; empty where there is but one.
    subject text        not null,
    times   bigint      not null check (times > 0),
    primary key (month, kind, subject)
);
