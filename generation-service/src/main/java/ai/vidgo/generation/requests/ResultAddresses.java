package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses under which results leave (contract: generation §1, providers §6). */
@Singleton
public class ResultAddresses {

    private final MediaUrls urls;
    private final GenerationConfig config;

    ResultAddresses(MediaUrls urls, GenerationConfig config) {
        this.urls = urls;
        this.config = config;
    }

    /** The owner's address of a result: clean and expiring, or watermarked when the plan says so; null without one. */
    public @Nullable String of(JobView job) {
        if (job.result() == null) {
            return null;
        }
        return job.marked()
                ? urls.outgoing(urls.stored(job.result().watermarkedKey()))
                : clean(job.result().originalKey());
    }

    /** The address of a result's thumbnail, which carries the mark; null without a result. */
    public @Nullable String thumbnail(JobView job) {
        return job.result() == null
                ? null
                : urls.outgoing(urls.stored(job.result().thumbnailKey()));
    }

    /** The address of a preset: the clean rendition for a subscriber, the watermarked one for everybody else. */
    public Optional<String> of(Preset preset, boolean subscriber) {
        if (subscriber && preset.cleanUrl() != null) {
            Optional<String> original = urls.key(Objects.requireNonNull(preset.cleanUrl()));
            if (original.isPresent()) {
                return original.map(this::clean);
            }
        }
        return Optional.ofNullable(preset.resultWatermarkedUrl()).map(urls::outgoing);
    }

    private String clean(String key) {
        return urls.outgoing(urls.signed(key, config.resultLink()));
    }
}
