-- A number alone does not name a state of the catalogue: after a backup is restored, other changes take the same
-- numbers again. With its time it does, and what was derived from the one is never taken for the other.
alter table catalogue_revision add column taken_at timestamptz not null default clock_timestamp();
