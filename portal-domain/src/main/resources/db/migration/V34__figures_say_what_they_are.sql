-- Over what, of whom and when a figure counts; null is what the source does not say.

alter table outcome_metric
    add column basis    varchar(12) check (basis in ('TOTAL', 'PER_SESSION', 'PER_PERIOD', 'STOCK', 'CHANGE', 'SHARE')),
    -- The period, the session, the whole or the date that the basis names.
    add column basis_of text        check (basis_of <> ''),
    -- 延べ or 実人数; the parts of a sum that is 延べ are so too, although nothing calls them that.
    add column people   varchar(12) check (people in ('CUMULATIVE', 'UNIQUE')),
    add column period   text        check (period <> ''),
    add column subject  text        check (subject <> '');

update outcome_metric set people = 'CUMULATIVE' where cumulative;

alter table outcome_metric
    add constraint metric_people_and_cumulative_agree
        check (not cumulative or coalesce(people = 'CUMULATIVE', false)),
    add constraint metric_basis_is_named check (basis_of is null or basis is not null);
