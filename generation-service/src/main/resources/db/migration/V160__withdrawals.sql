alter table attempts
    -- What the vendor said when a task was taken back whose job is over; null while nobody has asked, or its job runs.
    add column withdrawal text check (withdrawal in ('WITHDRAWN', 'GOES_ON', 'NOT_OFFERED', 'UNANSWERED'));
