package ai.vidgo.generation.jobs;

import java.util.Locale;

/** Why a job ended without a result. In all cases the credits go back; the name is stored and never reused. */
public enum Failure {
    /** Every candidate provider failed or none was usable. */
    NO_PROVIDER,
    /** A provider refused the content; never tried elsewhere (contract: external-providers §2.2). */
    CONTENT_REJECTED,
    /** The provider refused the input as such: unreadable picture, impossible parameters. */
    BAD_INPUT,
    /** The job's own deadline passed. */
    DEADLINE,
    /** An answer got lost after a request was sent, and waiting did not clear it up. */
    OUTCOME_UNKNOWN,
    /** The price could not be held for certain. */
    NOT_RESERVED,
    /** The owner wanted it no longer. */
    CANCELLED;

    /** The stable code of this failure, also a key of the message bundle. */
    public String code() {
        return "generation_failed_" + name().toLowerCase(Locale.ROOT);
    }
}
