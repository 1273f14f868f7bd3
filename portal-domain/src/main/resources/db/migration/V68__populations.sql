-- Of municipalities, from a table that an operator brings in; empty until then.

create table municipality_population (
    region_code varchar(5)  primary key references region,
    people      int         not null check (people > 0),
    -- As the operator names the table, such as 令和2年国勢調査.
    source      text        not null check (source <> ''),
    loaded_at   timestamptz not null
);
