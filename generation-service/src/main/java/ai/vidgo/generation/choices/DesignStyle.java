package ai.vidgo.generation.choices;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A style of interior design.
 *
 * @param description one line for people
 * @param promptSuffix what the provider is told
 */
@RegisterForReflection
@Schema(name = "DesignStyle")
public record DesignStyle(String id, String name, String nameZh, String description, String promptSuffix)
        implements Choice {}
