-- What signing in asks and writes, a round trip each (decision 0023).

-- Seconds until each limit is no longer used up, in the order of the limits; 0 for one that is not. Not in LANGUAGE sql,
-- whose plans last for one statement only.
CREATE OR REPLACE FUNCTION attempts_wait(p_buckets text[], p_allowed integer[], p_now timestamptz) RETURNS integer[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT coalesce(ceil(extract(epoch FROM seen.window_ends - p_now))::integer, 0)
                   FROM unnest(p_buckets, p_allowed) WITH ORDINALITY AS asked (bucket, allowed, position)
                   LEFT JOIN attempt_windows seen
                     ON seen.bucket = asked.bucket AND seen.hits >= asked.allowed AND seen.window_ends > p_now
                  ORDER BY asked.position);
END $$;

-- Opens a session with its first refresh token.
CREATE OR REPLACE FUNCTION session_open(p_id uuid, p_user uuid, p_network text, p_agent text, p_token_hash text,
                                        p_now timestamptz, p_expires timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO sessions (id, user_id, network, user_agent, created_at, last_used_at, expires_at)
    VALUES (p_id, p_user, p_network, p_agent, p_now, p_now, p_expires);
    INSERT INTO refresh_tokens (token_hash, session_id, generation, issued_at)
    VALUES (p_token_hash, p_id, 0, p_now);
END $$;

-- Opens a session for whoever knew the password, or says why not: 'limited', with the seconds to wait, when a limit was
-- used up in the meantime, so that guesses made at the same time don't outrun the counter; 'not_verified'; 'inactive';
-- 'changed' when what the caller checked is no longer so: the password's hash (p_hash), the administrator's right, whether
-- there is a second factor, or the account itself. A hash under present parameters (p_new_hash) replaces the old one.
--
-- Whoever changes a password or closes an account locks its row, and ends its sessions under that lock. A login is either
-- before it, and its session is among them, or sees what was changed.
--
-- The outcome is a name, which has a fixed length: before a result of unknown length the driver asks once more.
CREATE OR REPLACE FUNCTION login_open(
    p_user uuid, p_hash text, p_new_hash text, p_superuser boolean, p_guarded boolean,
    p_buckets text[], p_allowed integer[],
    p_session uuid, p_network text, p_agent text, p_token_hash text, p_now timestamptz, p_expires timestamptz,
    OUT outcome name, OUT wait integer) LANGUAGE plpgsql AS $$
BEGIN
    wait := (SELECT max(seconds) FROM unnest(attempts_wait(p_buckets, p_allowed, p_now)) AS seconds);
    IF wait > 0 THEN
        outcome := 'limited';
        RETURN;
    END IF;
    UPDATE users u
       SET last_login_at = p_now, hashed_password = coalesce(p_new_hash, hashed_password)
     WHERE id = p_user AND email_verified AND is_active AND hashed_password = p_hash AND is_superuser = p_superuser
       AND p_guarded = EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL);
    IF FOUND THEN
        PERFORM session_open(p_session, p_user, p_network, p_agent, p_token_hash, p_now, p_expires);
        outcome := 'opened';
        RETURN;
    END IF;
    SELECT CASE WHEN NOT email_verified THEN 'not_verified' WHEN NOT is_active THEN 'inactive' END
      INTO outcome FROM users WHERE id = p_user AND hashed_password = p_hash;
    outcome := coalesce(outcome, 'changed');
END $$;
