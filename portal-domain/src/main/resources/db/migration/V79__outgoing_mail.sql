-- Mails that are to be sent: put here in the transaction that decides on them, sent by whichever node comes first.

create table outgoing_mail (
    id          bigint generated always as identity primary key,
    -- The same however often it is tried, so that a mail that comes twice is known for one.
    message_id  text        not null unique,
    -- On whose behalf, such as follower:12; what belongs to an owner can be taken back before it is sent.
    owner       text        not null check (owner <> ''),
    purpose     varchar(12) not null check (purpose in ('CONFIRM', 'DIGEST', 'RENEWAL')),
    language    varchar(8)  not null,
    -- These four are emptied as soon as the mail is sent: who got what is nobody's business any more.
    recipient   text        not null,
    subject     text        not null,
    plain       text        not null,
    html        text        not null,
    -- Where one click stops what it belongs to (RFC 8058).
    unsubscribe text,
    state       varchar(8)  not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'FAILED')),
    attempts    int         not null default 0,
    queued_at   timestamptz not null,
    next_try_at timestamptz not null,
    claimed_at  timestamptz,
    finished_at timestamptz,
    -- What the mail server answered last: its code, or one word; never its sentence, which may name the address.
    problem     varchar(40),
    constraint outgoing_mail_sent_is_empty check (
        state <> 'SENT' or (recipient = '' and subject = '' and plain = '' and html = '' and unsubscribe is null)),
    constraint outgoing_mail_claimed check ((state = 'CLAIMED') = (claimed_at is not null)),
    constraint outgoing_mail_finished check ((state in ('SENT', 'FAILED')) = (finished_at is not null))
);

create index outgoing_mail_next on outgoing_mail (next_try_at, id) where state in ('WAITING', 'CLAIMED');
create index outgoing_mail_owner on outgoing_mail (owner) where state <> 'SENT';
