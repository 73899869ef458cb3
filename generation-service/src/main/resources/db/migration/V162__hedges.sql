alter table attempts
    -- Bought while an earlier purchase of the job was late and not over; the first result ends the job.
    add column hedge boolean not null default false;
