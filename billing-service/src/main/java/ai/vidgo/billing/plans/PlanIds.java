package ai.vidgo.billing.plans;

import java.util.Optional;
import java.util.UUID;

/** Ids as clients send them. */
public final class PlanIds {

    private PlanIds() {}

    /** The UUID in a text, or empty when it holds none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
