package ai.vidgo.generation.choices;

import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scene for products, or an interior style of the tools.
 *
 * @param previewUrl address of a picture
 * @param prompt what the provider is told
 */
@RegisterForReflection
@Schema(name = "ToolTemplate")
public record Scene(String id, String name, String nameZh, String previewUrl, String prompt) implements Choice {

    /** The same as it goes out. */
    public Scene outgoing(MediaUrls urls) {
        return new Scene(id, name, nameZh, urls.outgoing(previewUrl), prompt);
    }
}
