-- Every state of a draft has a number, so that two windows of one person see each other's saving and are merged by field.

create sequence card_draft_revision_number;

alter table card_draft
    add column revision  bigint       not null default nextval('card_draft_revision_number'),
    -- Why the card is changed, in the person's words.
    add column reason    varchar(500) not null default '',
    -- What was chosen on the page that merges the draft with another person's changes.
    add column decisions jsonb;

-- The latest states of a draft, each the base of what a window that showed it may still send; and the states that
-- contradict the draft, which wait for a decision. Both are dropped with the draft or once they are decided.
create table card_draft_revision (
    revision   bigint       primary key,
    account_id bigint       not null references user_account on delete cascade,
    card_kind  varchar(16)  not null check (card_kind in ('ORGANISATION', 'INITIATIVE', 'NEW_INITIATIVE')),
    card_id    bigint       not null,
    version    bigint       not null,
    number     int          not null,
    content    jsonb        not null,
    -- Names the opened form and, in it, the exact state that was sent.
    form       varchar(200) not null,
    stamp      varchar(64)  not null,
    -- Only of what waits for a decision: the content that it began from.
    base       jsonb,
    saved_at   timestamptz  not null
);

create index card_draft_revision_of_draft on card_draft_revision (account_id, card_kind, card_id, revision);
