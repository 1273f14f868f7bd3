-- The catalogue: organisations, their initiatives, and what was measured.

create table organisation (
    id             bigint      generated always as identity primary key,
    slug           text        not null unique check (slug <> ''),
    -- As the source or the organisation itself writes it, legal form included.
    name           text        not null check (name <> ''),
    -- Null for a form that the vocabulary does not have: better unknown than the wrong one.
    legal_form     varchar(40) references legal_form,
    -- The name without its legal form, for display.
    core_name      text        not null check (core_name <> ''),
    -- The core name without spaces and width or case differences: what makes two spellings the same organisation.
    identity_key   text        not null unique check (identity_key <> '' and identity_key !~ '\s'),
    -- A foundation date is a month in most sources and a day in some: three columns, not a date with an invented day.
    founded_year   int         check (founded_year between 1000 and 2200),
    founded_month  int         check (founded_month between 1 and 12),
    founded_day    int         check (founded_day between 1 and 31),
    address        text        check (address <> ''),
    website        text        check (website ~ '^https?://[^\s]+$'),
    message        text        check (message <> ''),
    import_run_id  bigint      references import_run,
    first_line     int         check (first_line > 0),
    last_line      int,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null,
    constraint organisation_founded_from_coarse_to_fine check (
        (founded_month is null or founded_year is not null) and (founded_day is null or founded_month is not null)),
    constraint organisation_lines check ((first_line is null) = (last_line is null) and last_line >= first_line)
);
create index organisation_legal_form on organisation (legal_form);

create table organisation_representative (
    organisation_id bigint not null references organisation on delete cascade,
    position        int    not null check (position >= 0),
    name            text   not null check (name <> ''),
    role            text   check (role <> ''),
    primary key (organisation_id, position)
);

-- The seat. Never the same thing as the region of the work (initiative_region): they differ in several cases.
create table organisation_address_region (
    organisation_id bigint     not null references organisation on delete cascade,
    position        int        not null check (position >= 0),
    region_code     varchar(5) not null references region,
    primary key (organisation_id, position),
    unique (organisation_id, region_code)
);
create index organisation_address_region_code on organisation_address_region (region_code);

create table initiative (
    id              bigint      generated always as identity primary key,
    organisation_id bigint      not null references organisation,
    -- Null where the document does not say; it is never guessed.
    fiscal_year     int         check (fiscal_year between 2000 and 2200),
    programme       text        check (programme <> ''),
    -- 1 unless an organisation has several initiatives in one programme and year.
    ordinal         int         not null check (ordinal > 0),
    slug            text        not null unique check (slug <> ''),
    title           text        check (title <> ''),
    title_origin    varchar(10) not null check (title_origin in ('DOCUMENT', 'DERIVED', 'EDITED')),
    import_run_id   bigint      references import_run,
    first_line      int         check (first_line > 0),
    last_line       int,
    published_at    timestamptz not null,
    imported_at     timestamptz,
    edited_at       timestamptz,
    verified_at     timestamptz,
    version         bigint      not null,
    -- What the document calls it is kept; what the portal makes up for display is not stored as if it were a title.
    constraint initiative_derived_titles_are_not_stored check ((title is null) = (title_origin = 'DERIVED')),
    constraint initiative_lines check ((first_line is null) = (last_line is null) and last_line >= first_line),
    -- Identity across re-imports; two unknown years are the same unknown year.
    constraint initiative_identity unique nulls not distinct (programme, fiscal_year, organisation_id, ordinal)
);
create index initiative_organisation on initiative (organisation_id);

-- Links that were printed or mailed keep working after a slug has changed.
create table initiative_slug_alias (
    initiative_id bigint not null references initiative on delete cascade,
    slug          text   primary key check (slug <> '')
);

create table initiative_approach_item (
    initiative_id bigint not null references initiative on delete cascade,
    position      int    not null check (position >= 0),
    text          text   not null check (text <> ''),
    primary key (initiative_id, position)
);

create table initiative_target_phrase (
    initiative_id bigint not null references initiative on delete cascade,
    position      int    not null check (position >= 0),
    text          text   not null check (text <> ''),
    primary key (initiative_id, position)
);

create table initiative_section (
    initiative_id bigint      not null references initiative on delete cascade,
    position      int         not null check (position >= 0),
    kind          varchar(16) not null check (kind in ('HISTORY', 'NEW_ACTIVITY', 'STORY', 'RESULTS', 'PHOTOS')),
    heading       text        not null check (heading <> ''),
    -- Empty where the document has the heading and nothing under it.
    body          text        not null,
    first_line    int         check (first_line > 0),
    last_line     int,
    primary key (initiative_id, position),
    constraint section_lines check ((first_line is null) = (last_line is null) and last_line >= first_line)
);

create table initiative_region (
    initiative_id bigint     not null references initiative on delete cascade,
    position      int        not null check (position >= 0),
    region_code   varchar(5) not null references region,
    -- How the region is known: the case's header, its text, only the organisation's address, or a person.
    basis         varchar(8) not null check (basis in ('HEADER', 'TEXT', 'ADDRESS', 'EDITED')),
    primary key (initiative_id, position),
    unique (initiative_id, region_code)
);
create index initiative_region_code on initiative_region (region_code);

create table initiative_target_group (
    initiative_id bigint      not null references initiative on delete cascade,
    target_group  varchar(40) not null references target_group,
    primary key (initiative_id, target_group)
);
create index initiative_target_group_code on initiative_target_group (target_group);

create table initiative_approach (
    initiative_id bigint      not null references initiative on delete cascade,
    approach      varchar(40) not null references approach,
    primary key (initiative_id, approach)
);
create index initiative_approach_code on initiative_approach (approach);

-- What the reader found odd about this case; public, because it tells how far a field can be trusted.
create table initiative_warning (
    initiative_id bigint      not null references initiative on delete cascade,
    position      int         not null check (position >= 0),
    code          varchar(40) not null check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
    message       text        not null check (message <> ''),
    line          int         not null check (line > 0),
    primary key (initiative_id, position)
);

create table outcome_metric (
    initiative_id bigint        not null references initiative on delete cascade,
    position      int           not null check (position >= 0),
    label         text          not null check (label <> ''),
    kind          varchar(24)   not null check (kind in (
                      'PARTICIPANTS', 'USERS', 'CONSULTATIONS', 'SESSIONS', 'MEMBERS', 'SUPPORTERS_TRAINED', 'REACH',
                      'VOLUME', 'SURVEY_RESPONSE', 'COMPLETION', 'DEMOGRAPHIC_BREAKDOWN', 'PLACES', 'OTHER')),
    value         numeric(18,4) not null check (value >= 0),
    -- Upper end of a range such as 10～15種類.
    value_to      numeric(18,4),
    unit          text          not null,
    precision     varchar(8)    not null check (precision in ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST')),
    -- 延べ: visits, not people. Never added to or compared with a count of people.
    cumulative    boolean       not null,
    -- 41名から47名: 41.
    baseline      numeric(18,4) check (baseline >= 0),
    -- 28回の計画を上回り57回: 28.
    planned       numeric(18,4) check (planned >= 0),
    quote         text          check (quote <> ''),
    section       varchar(16)   check (section in ('HISTORY', 'NEW_ACTIVITY', 'STORY', 'RESULTS', 'PHOTOS')),
    line          int           check (line > 0),
    -- Whether it measures what this project did, or only describes its background.
    outcome       boolean       not null,
    origin        varchar(8)    not null check (origin in ('DOCUMENT', 'EDITED')),
    primary key (initiative_id, position),
    constraint metric_range_ascends check (value_to is null or value_to > value),
    -- A figure read from a document can be shown in it; one typed by a person is answered for by that person.
    constraint metric_of_a_document_is_traceable
        check (origin <> 'DOCUMENT' or (quote is not null and section is not null and line is not null))
);
