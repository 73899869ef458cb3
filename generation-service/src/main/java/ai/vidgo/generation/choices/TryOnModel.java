package ai.vidgo.generation.choices;

import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person who wears garments.
 *
 * @param previewUrl a picture of the person, which try-on starts from where there is no photograph
 * @param gender {@code female} or {@code male}
 */
@RegisterForReflection
@Schema(name = "TryOnModel")
public record TryOnModel(String id, String name, String nameZh, String previewUrl, String gender, String bodyType)
        implements Choice {

    /** The same as it goes out. */
    public TryOnModel outgoing(MediaUrls urls) {
        return new TryOnModel(id, name, nameZh, urls.outgoing(previewUrl), gender, bodyType);
    }
}
