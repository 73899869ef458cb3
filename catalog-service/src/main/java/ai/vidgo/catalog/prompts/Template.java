package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as it goes out (contract: catalog §5); results are the watermarked renditions. */
@RegisterForReflection
@Schema(name = "PromptTemplate")
record Template(
        UUID id,
        String prompt,
        @Nullable String promptZh,
        String group,
        String subTopic,
        @Nullable String inputImageUrl,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String resultThumbnailUrl,
        @Nullable String resultWatermarkedUrl,
        @Nullable String titleEn,
        @Nullable String titleZh) {

    static Template of(PublicTemplate row, MediaUrls urls) {
        return new Template(
                row.id(),
                row.prompt(),
                row.promptZh(),
                row.group(),
                row.subTopic(),
                urls.outgoingOrNull(row.inputImageUrl()),
                urls.outgoingOrNull(row.imageUrl()),
                urls.outgoingOrNull(row.videoUrl()),
                urls.outgoingOrNull(row.thumbnailUrl()),
                urls.outgoingOrNull(row.mainUrl()),
                row.titleEn(),
                row.titleZh());
    }
}
