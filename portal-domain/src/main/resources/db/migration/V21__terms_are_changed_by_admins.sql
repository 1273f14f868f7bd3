-- What admins need to change terms: two of them changing the same one notice each other, a term goes out of use without
-- being lost, and two terms change places in one statement.
alter table target_group
    add column version    int not null default 0,
    add column retired_at timestamptz,
    drop constraint target_group_position_key,
    add constraint target_group_position_key unique (position) deferrable initially immediate;
alter table approach
    add column version    int not null default 0,
    add column retired_at timestamptz,
    drop constraint approach_position_key,
    add constraint approach_position_key unique (position) deferrable initially immediate;
