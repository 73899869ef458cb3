package ai.vidgo.generation.choices;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A voice of avatars; its language is the list that it stands in. */
@RegisterForReflection
@Schema(name = "AvatarVoice")
public record AvatarVoice(String id, String name, String gender, String style) implements Choice {}
