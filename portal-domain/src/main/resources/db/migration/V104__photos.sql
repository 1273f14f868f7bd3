-- Photos and flyers of cards. A file is known by the hash of what was made of it; what was sent is not kept.

create table photo_file (
    hash         varchar(64) primary key check (hash ~ '^[0-9a-f]{64}$'),
    width        int         not null check (width > 0),
    height       int         not null check (height > 0),
    kept_at      timestamptz not null,
    -- Whether a card has ever shown it.
    published    boolean     not null default false,
    -- Since when no card has it; null while one does.
    unused_since timestamptz,
    -- When its contents were erased; the row stays, so that former versions of cards can be told what is gone.
    erased_at    timestamptz
);

create table photo_content (
    hash    varchar(64) not null references photo_file,
    size    varchar(5)  not null check (size in ('LIST', 'CARD', 'PRINT')),
    content bytea       not null,
    primary key (hash, size)
);
-- Pictures do not get smaller by compressing them again.
alter table photo_content alter column content set storage external;

-- Whose room it takes: an organisation may have so much.
create table photo_owner (
    hash            varchar(64) not null references photo_file,
    organisation_id bigint      not null references organisation on delete cascade,
    bytes           bigint      not null check (bytes > 0),
    primary key (hash, organisation_id)
);

-- Sent for a card, and not on it yet: nobody has said what it shows.
create table photo_upload (
    card_kind varchar(16) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    card_id   bigint      not null,
    hash      varchar(64) not null references photo_file,
    sent_at   timestamptz not null,
    primary key (card_kind, card_id, hash)
);

create table initiative_photo (
    initiative_id bigint      not null references initiative on delete cascade,
    position      int         not null check (position >= 0),
    file          varchar(64) not null references photo_file,
    width         int         not null,
    height        int         not null,
    alt           text        not null check (alt <> ''),
    alt_english   text        check (alt_english <> ''),
    caption       text        check (caption <> ''),
    credit        text        not null check (credit <> ''),
    licence       varchar(16) not null check (licence in ('CC_BY', 'CC_BY_SA', 'CC0', 'RESERVED')),
    primary key (initiative_id, position)
);
create index initiative_photo_file on initiative_photo (file);

create table organisation_photo (
    organisation_id bigint      not null references organisation on delete cascade,
    position        int         not null check (position >= 0),
    file            varchar(64) not null references photo_file,
    width           int         not null,
    height          int         not null,
    alt             text        not null check (alt <> ''),
    alt_english     text        check (alt_english <> ''),
    caption         text        check (caption <> ''),
    credit          text        not null check (credit <> ''),
    licence         varchar(16) not null check (licence in ('CC_BY', 'CC_BY_SA', 'CC0', 'RESERVED')),
    primary key (organisation_id, position)
);
create index organisation_photo_file on organisation_photo (file);
