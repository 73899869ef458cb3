package ai.vidgo.generation.choices;

import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A style for pictures and clips.
 *
 * @param category {@code artistic}, {@code modern} or {@code professional}
 * @param modelId number at a retired vendor, 0 when unknown; clients still read it
 * @param prompt what the provider is told
 */
@RegisterForReflection
public record VisualStyle(
        String id, String name, String nameZh, String category, String previewUrl, int modelId, String prompt)
        implements Choice {

    /** The same as it goes out. */
    public VisualStyle outgoing(MediaUrls urls) {
        return new VisualStyle(id, name, nameZh, category, urls.outgoing(previewUrl), modelId, prompt);
    }
}
