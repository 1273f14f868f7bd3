-- What is searched, by day: no person, no session, no address, no time of the day. Kept for 90 days.
create table search_day (
    day       date not null,
    -- As it is compared: one width, small letters, one space. What looks personal never comes here.
    query     text not null check (char_length(query) between 1 and 60),
    searches  int  not null check (searches > 0),
    -- Of those, how many had no answer and were shown what is near.
    near_only int  not null check (near_only >= 0),
    -- Of the last one; null if it is not known.
    answers   bigint check (answers >= 0),
    primary key (day, query)
);

-- Which initiatives were opened from the answers.
create table search_opened (
    day           date   not null,
    query         text   not null check (char_length(query) between 1 and 60),
    initiative_id bigint not null references initiative on delete cascade,
    times         int    not null check (times > 0),
    primary key (day, query, initiative_id)
);
create index search_opened_query on search_opened (query, day);
create index search_opened_initiative on search_opened (initiative_id);
