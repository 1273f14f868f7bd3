-- What the source adds to the name of a region of work (全域, を中心に, など), with its words and line.

alter table initiative_region
    add column extent varchar(16) check (extent in ('WHOLE', 'CHIEFLY', 'AMONG_OTHERS')),
    add column quote  text check (quote <> ''),
    add column line   int check (line > 0);

-- Read from documents before there were extents: each is read again at the next start, and then leaves this table.
create table initiative_to_read_again (
    initiative_id bigint primary key references initiative on delete cascade
);

insert into initiative_to_read_again
select i.id from initiative i
where exists (select from import_base b where b.card_kind = 'INITIATIVE' and b.card_id = i.id);
