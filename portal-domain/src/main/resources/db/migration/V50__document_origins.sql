-- Where a document is from, in its publisher's words; null where nobody has said it.

alter table source_document
    add column publisher      text check (publisher <> ''),
    add column title          text check (title <> ''),
    add column edition        text check (edition <> ''),
    -- When its publisher published it: a year, a month or a day in ISO 8601. Never the day of the import.
    add column published      text check (published ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    -- The publisher's page about it, and the original itself.
    add column page_address   text check (page_address ~ '^https?://[^\s]+$'),
    add column original_address text check (original_address ~ '^https?://[^\s]+$'),
    add column licence        text check (licence <> ''),
    -- How often a person has said so; what comes along with a document of the seed folder only counts before that.
    add column origin_version int not null default 0 check (origin_version >= 0);
