package ai.vidgo.billing.ids;

import java.util.Optional;
import java.util.UUID;

/** Ids of rows as clients send them. */
public final class Uuids {

    private Uuids() {}

    /** The UUID in a text, or empty when it holds none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
