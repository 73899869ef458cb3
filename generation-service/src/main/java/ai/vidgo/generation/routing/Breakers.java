package ai.vidgo.generation.routing;

import java.util.Collection;
import java.util.Map;

/**
 * A breaker per key: closed, open after failures in a row, half open for one trial call after a while, and after a good
 * trial recovering, when more and more calls are let through. A failure on the way opens it again; a success while it is
 * closed forgets earlier failures.
 */
interface Breakers {

    /** Where breakers stand, all of the keys by key; asking changes nothing. */
    Map<String, Standing> standings(Collection<String> keys);

    /**
     * Takes the one trial call of a half-open breaker, or one of the calls of a recovering one.
     *
     * @return whether the call may be made; true also when the breaker is closed
     */
    boolean claim(String key);

    /** A failure that speaks against the provider. */
    void failed(String key);

    /** A success. */
    void succeeded(String key);

    /** A call ended in a way that says nothing about the provider: the trial is free again. */
    void released(String key);

    /**
     * Where a breaker stands.
     *
     * @param failures in a row, 0 after a success
     */
    record Standing(State state, int failures) {

        static final Standing FAULTLESS = new Standing(State.CLOSED, 0);
    }

    /** Positions of a breaker. */
    enum State {
        CLOSED,
        OPEN,
        /** On trial or recovering, with room for a call. */
        HALF_OPEN
    }
}
