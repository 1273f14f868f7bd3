-- People of an organisation are told by mail what others have changed of its cards.

alter table user_account add column card_news boolean not null default true;

-- The version of each card that a person knows: was told of, or had before them when they came. Not a time: a transaction
-- that began before and commits after would be missed.
create table card_news_mark (
    account_id bigint      not null references user_account on delete cascade,
    card_kind  varchar(12) not null check (card_kind in ('ORGANISATION', 'INITIATIVE')),
    card_id    bigint      not null,
    number     int         not null,
    primary key (account_id, card_kind, card_id)
);

alter table outgoing_mail drop constraint outgoing_mail_purpose_check;
alter table outgoing_mail add constraint outgoing_mail_purpose_check
    check (purpose in ('CONFIRM', 'DIGEST', 'RENEWAL', 'CHECK', 'NEWS'));
