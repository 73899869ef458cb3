package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A provider of the routing table that may not be asked now.
     *
     * @param until when it may be asked again, null when nobody knows
     */
    public record Skipped(
            String provider, Reason reason, @Nullable Instant until) {

        /** Left out for a reason that no time is known to heal. */
        public Skipped(String provider, Reason reason) {
            this(provider, reason, null);
        }
    }

    /** Why a provider was left out. */
    public enum Reason {
        /** The routing table names a provider that does not exist. */
        UNKNOWN,
        /** No key is set. */
        NOT_CONFIGURED,
        /** The adapter does not offer the operation. */
        NOT_CAPABLE,
        /** Its breaker for this operation is open. */
        BREAKER_OPEN,
        /** Its breaker is half open and another job is trying it. */
        ON_TRIAL,
        /** It asked to be left alone for a while, or our account there is empty. */
        PARKED,
        /** As many purchases are open there as we allow. */
        FULL,
        /** What may be spent there today is spent. */
        BUDGET_SPENT
    }
}
