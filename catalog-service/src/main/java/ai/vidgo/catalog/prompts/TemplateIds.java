package ai.vidgo.catalog.prompts;

import java.util.Optional;
import java.util.UUID;

/** Ids of templates as clients send them. */
final class TemplateIds {

    private TemplateIds() {}

    /** The id; empty when the text is none, which is answered like an unknown one. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
