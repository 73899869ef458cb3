package ai.vidgo.gateway.limits;

/**
 * What came of taking a token.
 *
 * @param allowed whether there was one
 * @param remaining how many are left
 * @param retryMicros how long until there is one again; 0 when there was one
 * @param fullMicros how long until the bucket is full
 */
record Taken(boolean allowed, long remaining, long retryMicros, long fullMicros) {

    /**
     * Takes a token from a bucket that is told by one number: when it is full again. {@code bucket.lua} reckons the same.
     *
     * @param full when the bucket is full, as {@link #fullAt} gave it last; anything in the past for an unused one
     * @param now on the same clock
     */
    static Taken from(Rule rule, long full, long now) {
        long begin = Math.max(full, now);
        long after = begin + rule.intervalMicros() - now;
        return after > rule.periodMicros()
                ? new Taken(false, 0, after - rule.periodMicros(), begin - now)
                : new Taken(true, (rule.periodMicros() - after) / rule.intervalMicros(), 0, after);
    }

    /** When the bucket is full, to be kept for the next time. */
    long fullAt(long now) {
        return now + fullMicros;
    }

    /** {@code "sign-in";r=59;t=1}. */
    String header(Rule rule) {
        return "\"%s\";r=%d;t=%d".formatted(rule.name(), remaining, Rule.seconds(allowed ? fullMicros : retryMicros));
    }
}
