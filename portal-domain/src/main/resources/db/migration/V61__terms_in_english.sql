-- What a term means, takes in and leaves out, for readers of English; empty where nobody has written it.
alter table target_group
    add column definition_en text not null default '',
    add column includes_en   text not null default '',
    add column excludes_en   text not null default '';
alter table approach
    add column definition_en text not null default '',
    add column includes_en   text not null default '',
    add column excludes_en   text not null default '';
