package ai.vidgo.generation.presets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * A showcase of the catalogue that waits for a result.
 *
 * @param toolCategory for example {@code pattern}
 * @param prompt what it should show
 */
@RegisterForReflection
public record WantedShowcase(UUID id, String toolCategory, String toolId, String prompt, List<String> styleTags) {}
