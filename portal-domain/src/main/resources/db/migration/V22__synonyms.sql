-- Words that searches exchange. The lines that the portal starts with are loaded by the next migration; from then on they
-- are an admin's to change. A line that is taken away stays, so that it can be brought back.
create table synonym_line (
    -- Lines are read in the order of their ids: of very many words that a search could take in, the first count.
    id       bigint  generated always as identity primary key,
    -- The first word is narrower than the second; otherwise all mean the same.
    narrower boolean not null,
    words    text[]  not null,
    active   boolean not null default true,
    version  int     not null default 0,
    constraint line_has_words check (cardinality(words) >= 2 and not ('' = any (words))),
    constraint narrower_line_has_two_words check (not narrower or cardinality(words) = 2),
    constraint line_is_written_once unique (narrower, words)
);
