-- The controlled terms of the catalogue. Their rows come from the CSV files beside the Java packages that own them
-- (V2, a Java migration), so that the reader, which runs without a database, and the database agree by construction.

create table region (
    -- 全国地方公共団体コード without the check digit: two digits for a prefecture ('00' = the whole country), else five.
    code            varchar(5)  primary key check (code ~ '^([0-9]{2}|[0-9]{5})$'),
    prefecture_code varchar(5)  references region,
    -- Set for a ward of a designated city only: 札幌市中央区 is part of 札幌市, and not a municipality.
    city_code       varchar(5)  references region,
    name            text        not null check (name <> ''),
    reading         text        not null check (reading ~ '^[ぁ-んー]+$'),
    kind            varchar(12) not null
                    check (kind in ('NATION', 'PREFECTURE', 'CITY', 'SPECIAL_WARD', 'TOWN', 'VILLAGE', 'WARD')),
    constraint region_prefecture_is_own_beginning
        check (prefecture_code is null or left(code, 2) = prefecture_code),
    constraint region_levels check (
        case kind
            when 'NATION' then code = '00' and prefecture_code is null and city_code is null
            when 'PREFECTURE' then length(code) = 2 and code <> '00' and prefecture_code is null and city_code is null
            when 'WARD' then length(code) = 5 and prefecture_code is not null and city_code is not null
            else length(code) = 5 and prefecture_code is not null and city_code is null
        end)
);
-- A municipality's name identifies it inside its prefecture only: 25 names occur in more than one.
create unique index region_municipality_name on region (prefecture_code, name)
    where kind in ('CITY', 'SPECIAL_WARD', 'TOWN', 'VILLAGE');
create index region_prefecture on region (prefecture_code);
create index region_city on region (city_code);

create table legal_form (
    code     varchar(40) primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    name     text        not null unique check (name <> ''),
    position int         not null unique
);

-- A code never changes its meaning; names and order are an admin's to change.
create table target_group (
    code     varchar(40) primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    name     text        not null unique check (name <> ''),
    name_en  text        not null check (name_en <> ''),
    includes text        not null,
    position int         not null unique
);

create table approach (
    code     varchar(40) primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    name     text        not null unique check (name <> ''),
    name_en  text        not null check (name_en <> ''),
    includes text        not null,
    position int         not null unique
);
