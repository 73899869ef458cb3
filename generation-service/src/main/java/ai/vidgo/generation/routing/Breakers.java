package ai.vidgo.generation.routing;

/**
 * A breaker per key: closed, open after failures in a row, half open for one trial call after a while, and after a good
 * trial recovering, when more and more calls are let through. A failure on the way opens it again; a success while it is
 * closed forgets earlier failures.
 */
interface Breakers {

    /** Where a breaker stands; asking changes nothing. */
    State state(String key);

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

    /** Positions of a breaker. */
    enum State {
        CLOSED,
        OPEN,
        /** On trial or recovering, with room for a call. */
        HALF_OPEN
    }
}
