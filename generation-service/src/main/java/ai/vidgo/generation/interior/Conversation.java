package ai.vidgo.generation.interior;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its row has it.
 *
 * @param turns turns that are over
 * @param lastKey store key of the picture that the next turn starts from; null before the first turn is over
 * @param jobId the turn under way, or null
 */
record Conversation(
        UUID id,
        int turns,
        @Nullable String lastKey,
        @Nullable UUID jobId) {}
