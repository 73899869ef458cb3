package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import java.util.List;

/**
 * Who may be asked for an operation right now, best first, and who was left out and why. Both lists are the job's
 * decision record.
 */
public record Route(Operation operation, List<Candidate> candidates, List<Skipped> skipped) {

    public Route {
        candidates = List.copyOf(candidates);
        skipped = List.copyOf(skipped);
    }

    /**
     * A provider that may be asked.
     *
     * @param backup whether another provider stands before it in the routing table; using it is a "rescue"
     * @param trial whether its breaker is half open, so that only one call is let through as a probe
     */
    public record Candidate(GenerationProvider provider, boolean backup, boolean trial) {
        /** The provider's name. */
        public String name() {
            return provider.name();
        }
    }

    /** A provider of the routing table that may not be asked now. */
    public record Skipped(String provider, Reason reason) {}

    /** Why a provider was left out. */
    public enum Reason {
        /** The routing table names a provider that does not exist. */
        UNKNOWN,
        /** No key is set. */
        NOT_CONFIGURED,
        /** The adapter does not offer the operation. */
        NOT_CAPABLE,
        /** Its breaker for this operation is open. */
        BREAKER_OPEN
    }
}
