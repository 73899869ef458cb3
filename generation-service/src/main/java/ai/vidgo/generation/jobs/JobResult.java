package ai.vidgo.generation.jobs;

import ai.vidgo.generation.results.Keeping;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The stored result of a job; keys are store keys.
 *
 * @param kind {@code image} or {@code video}
 * @param originalKey clean and private
 * @param watermarkedKey public
 * @param thumbnailKey public
 * @param provider who made it
 * @param model its real model
 * @param rescue the provider's name when it was the backup, else null
 * @param costUsd what the provider charged, when known
 * @param words what the model says about its picture, or null
 */
@RegisterForReflection
public record JobResult(
        String kind,
        String originalKey,
        String watermarkedKey,
        String thumbnailKey,
        String sha256,
        String provider,
        @Nullable String model,
        @Nullable String rescue,
        @Nullable BigDecimal costUsd,
        @Nullable String words) {

    /** Of media that were kept and what is known of their purchase; the parameters are this record's. */
    public static JobResult of(
            Keeping.Kept kept,
            String provider,
            @Nullable String model,
            @Nullable String rescue,
            @Nullable BigDecimal costUsd,
            @Nullable String words) {
        return new JobResult(
                kept.type().isVideo() ? "video" : "image",
                kept.originalKey(),
                kept.watermarkedKey(),
                kept.thumbnailKey(),
                kept.sha256(),
                provider,
                model,
                rescue,
                costUsd,
                words);
    }
}
