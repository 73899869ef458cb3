package ai.vidgo.simulators.web;

/** How an answer travels: as it should, or in one of the ways networks and vendors break. */
public enum Delivery {
    /** The whole answer. */
    COMPLETE,
    /** The connection is closed without a single byte of answer. */
    CLOSED,
    /** Nothing is ever sent; the caller runs into its own time-out. */
    HANGING,
    /** Half of the announced body, then the connection is closed. */
    TRUNCATED,
    /** The body in small pieces with pauses between them. */
    DRIPPING,
    /** The head, and then zeros for two gigabytes. */
    ENDLESS
}
