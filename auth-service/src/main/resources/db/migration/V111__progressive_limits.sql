-- A limit that is used up again and again makes wait longer each time.
ALTER TABLE attempt_windows
    ADD COLUMN strikes   int         NOT NULL DEFAULT 0,
    ADD COLUMN forget_at timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN attempt_windows.strikes IS 'how often the limit was used up since the row was made';
COMMENT ON COLUMN attempt_windows.forget_at IS 'until then the next wait is a longer one';

DROP INDEX attempt_windows_ends_idx;
CREATE INDEX attempt_windows_forget_idx ON attempt_windows (forget_at);

-- Counts one attempt. With longest > usual the wait begins when the last allowed attempt is counted, lasts the usual
-- window at first, and twice as long after each strike.
CREATE FUNCTION count_attempt(of_bucket text, at_time timestamptz, allowed int, usual interval, longest interval,
                              memory interval, OUT counted int, OUT rest bigint)
LANGUAGE plpgsql AS $$
DECLARE
    seen attempt_windows;
BEGIN
    INSERT INTO attempt_windows AS known (bucket, hits, window_ends, forget_at)
    VALUES (of_bucket, 1, at_time + usual, at_time + usual + memory)
    ON CONFLICT (bucket) DO UPDATE
       SET hits        = CASE WHEN known.window_ends <= at_time THEN 1 ELSE known.hits + 1 END,
           strikes     = CASE WHEN known.forget_at <= at_time THEN 0 ELSE known.strikes END,
           forget_at   = greatest(known.forget_at, excluded.forget_at),
           window_ends = CASE WHEN known.window_ends <= at_time THEN excluded.window_ends ELSE known.window_ends END
    RETURNING * INTO seen;
    IF seen.hits = allowed AND longest > usual THEN
        UPDATE attempt_windows AS known
           SET strikes     = seen.strikes + 1,
               window_ends = at_time + least(usual * power(2, least(seen.strikes, 20)), longest),
               forget_at   = at_time + least(usual * power(2, least(seen.strikes, 20)), longest) + memory
         WHERE known.bucket = of_bucket
        RETURNING * INTO seen;
    END IF;
    counted := seen.hits;
    rest := ceil(extract(epoch FROM seen.window_ends - at_time));
END $$;
