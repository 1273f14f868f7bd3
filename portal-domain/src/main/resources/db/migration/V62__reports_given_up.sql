-- What the portal itself does about a report: no account did it, and none has been erased.
alter table report_step
    add column automatic boolean not null default false;
