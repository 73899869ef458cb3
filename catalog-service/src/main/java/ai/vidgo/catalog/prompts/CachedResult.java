package ai.vidgo.catalog.prompts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result that is about to be kept with a template, and what it cost. */
record CachedResult(TemplateInput input, ResultData data, int generationTimeMs, double costUsd) {

    @Nullable
    String imageUrl() {
        return data.imageUrl();
    }

    @Nullable
    String videoUrl() {
        return data.videoUrl();
    }

    @Nullable
    String thumbnailUrl() {
        return data.thumbnailUrl();
    }

    @Nullable
    String watermarkedUrl() {
        return data.watermarkedUrl();
    }

    Map<String, Object> params() {
        return data.parameters();
    }

    boolean present() {
        return data.present();
    }
}
