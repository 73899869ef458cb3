package ai.vidgo.generation.choices;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of room.
 *
 * @param context what the provider is told
 */
@RegisterForReflection
@Schema(name = "RoomType")
public record RoomType(String id, String name, String nameZh, String context) implements Choice {}
