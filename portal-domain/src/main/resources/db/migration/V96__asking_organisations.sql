-- Readers ask an organisation for a visit or for advice, and whoever is to answer is told by mail.

alter table report drop constraint report_kind_check;
alter table report add constraint report_kind_check check (kind in ('MISTAKE', 'QUESTION', 'VISIT', 'RIGHTS'));

alter table outgoing_mail drop constraint outgoing_mail_purpose_check;
alter table outgoing_mail add constraint outgoing_mail_purpose_check
    check (purpose in ('CONFIRM', 'DIGEST', 'RENEWAL', 'CHECK', 'NEWS', 'REPORT'));
