-- Opens a job in one round trip, or says why not: 'opened'; 'repeated' and 'key_reused' when the owner has a job under
-- the idempotency key (job_id names it); 'busy'; 'too_many_running'.
--
-- A function and not a statement, because what is counted must be seen after the owner's lock is there: a statement sees
-- the rows of its beginning.
--
-- The outcome is a name, which has a fixed length: before a result of unknown length the driver asks once more.
--
-- The commit does not wait for the disk. Nobody has been told of the job yet, and what is told later (the price is held;
-- the job is accepted) commits after it in the same log, which is written in order: without the job there is no hold.
CREATE OR REPLACE FUNCTION job_open(
    p_id uuid, p_owner uuid, p_service text, p_operation text, p_request jsonb, p_key text, p_fingerprint text,
    p_priority boolean, p_callback text, p_running integer, p_queue integer, p_now timestamptz, p_due timestamptz,
    p_deadline timestamptz, p_trace text,
    OUT outcome name, OUT job_id uuid) LANGUAGE plpgsql AS $$
DECLARE
    v_fingerprint text;
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    -- Two requests of one owner would not see each other's job.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_owner::text, 0));
    IF p_key IS NOT NULL THEN
        SELECT id, fingerprint INTO job_id, v_fingerprint FROM jobs WHERE owner_id = p_owner AND idempotency_key = p_key;
        IF FOUND THEN
            outcome := CASE WHEN v_fingerprint = p_fingerprint THEN 'repeated' ELSE 'key_reused' END;
            RETURN;
        END IF;
    END IF;
    IF (SELECT count(*) FROM (SELECT 1 FROM jobs WHERE state = 'QUEUED' LIMIT p_queue) AS queued) >= p_queue THEN
        outcome := 'busy';
        RETURN;
    END IF;
    -- The states of the index jobs_running_by_owner, word for word.
    IF (SELECT count(*) FROM jobs
         WHERE owner_id = p_owner AND state IN ('RESERVING', 'QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN')) >= p_running
    THEN
        outcome := 'too_many_running';
        RETURN;
    END IF;
    INSERT INTO jobs (id, owner_id, service_type, operation, request, idempotency_key, fingerprint, priority, state,
                      due_at, deadline, created_at, callback_url, trace_parent)
    VALUES (p_id, p_owner, p_service, p_operation, p_request, p_key, p_fingerprint, p_priority, 'RESERVING',
            p_due, p_deadline, p_now, p_callback, p_trace);
    outcome := 'opened';
    job_id := p_id;
END $$;
