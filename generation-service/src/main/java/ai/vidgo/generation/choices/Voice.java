package ai.vidgo.generation.choices;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A voice for narration. */
@RegisterForReflection
@Schema(name = "NarrationVoice")
public record Voice(String id, String name, String nameZh, String language, String gender) implements Choice {}
