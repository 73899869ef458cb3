package ai.vidgo.billing.ledger;

import java.time.Duration;

/**
 * What an operation of the ledger has done to the hold of a job, and had not done before: a repetition moves nothing.
 * Fired in the operation's transaction, if there is one.
 *
 * @param service entry of the price list
 * @param credits how many were moved
 * @param age of the hold
 */
public record HoldMoved(Kind kind, String service, int credits, Duration age) {

    /** What became of the credits. */
    public enum Kind {
        RESERVED,
        SETTLED,
        /** Given back, also the rest of a hold that was settled in part. */
        RELEASED,
        EXPIRED
    }
}
