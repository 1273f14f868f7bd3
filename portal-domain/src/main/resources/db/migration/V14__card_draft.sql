-- What somebody has typed and not yet published: one draft a person and card. It is nobody else's, and no history.

create table card_draft (
    account_id bigint      not null references user_account on delete cascade,
    -- A new initiative has no card yet; its draft belongs to the organisation.
    card_kind  varchar(16) not null check (card_kind in ('ORGANISATION', 'INITIATIVE', 'NEW_INITIATIVE')),
    card_id    bigint      not null,
    -- The state that the form began from: the card's own version, and the number of its last version in the history.
    version    bigint      not null,
    number     int         not null,
    content    jsonb       not null,
    saved_at   timestamptz not null,
    primary key (account_id, card_kind, card_id)
);
