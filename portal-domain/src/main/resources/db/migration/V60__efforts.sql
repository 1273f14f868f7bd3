-- What an initiative took (費用, 財源, 担い手 …), an entry a row, with the words of the document.

create table initiative_effort (
    initiative_id bigint      not null references initiative on delete cascade,
    position      int         not null check (position >= 0),
    kind          varchar(16) not null check (kind in (
                      'COST', 'MONEY', 'PEOPLE', 'PREPARATION', 'FIRST_STEPS', 'DIFFICULTY', 'LESSON', 'CONTINUATION',
                      'SPREAD')),
    text          text        not null check (text <> ''),
    quote         text        check (quote <> ''),
    section       varchar(16) check (section in ('HISTORY', 'NEW_ACTIVITY', 'STORY', 'RESULTS', 'PHOTOS')),
    line          int         check (line > 0),
    origin        varchar(8)  not null check (origin in ('DOCUMENT', 'EDITED')),
    primary key (initiative_id, position),
    constraint effort_of_a_document_is_traceable
        check (origin <> 'DOCUMENT' or (quote is not null and section is not null and line is not null))
);
