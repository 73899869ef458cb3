package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A card of the landing page (contract: catalog §3.1).
 *
 * @param category the topic
 * @param title never null
 * @param prompt its first 100 characters
 * @param thumb the input picture, else the small picture of the result
 * @param video watermarked clip
 * @param avatarVideo watermarked clip of an avatar on the same topic, or null
 * @param duration whole seconds with an {@code s}, {@code 8s} when unknown
 */
@RegisterForReflection
@Schema(name = "DemoLandingExample")
record LandingExample(
        UUID id,
        String category,
        String title,
        @Nullable String titleZh,
        @Nullable String titleEn,
        String prompt,
        String thumb,
        String video,
        @Nullable String avatarVideo,
        String duration,
        String topic) {

    private static final int PROMPT_LENGTH = 100;
    private static final String USUAL_DURATION = "8s";

    /** The cards of some clips; the avatars of a topic are handed out in turn. */
    static List<LandingExample> of(
            List<PublicMaterial> clips, Map<String, List<PublicMaterial>> avatars, Wording wording, MediaUrls urls) {
        Map<String, Integer> handedOut = new HashMap<>();
        List<LandingExample> examples = new ArrayList<>();
        for (PublicMaterial clip : clips) {
            int turn = handedOut.merge(clip.topic(), 1, Integer::sum) - 1;
            List<PublicMaterial> ofTopic = avatars.getOrDefault(clip.topic(), List.of());
            PublicMaterial avatar = ofTopic.isEmpty() ? null : ofTopic.get(turn % ofTopic.size());
            examples.add(of(clip, avatar, wording, urls));
        }
        return List.copyOf(examples);
    }

    private static LandingExample of(
            PublicMaterial clip, @Nullable PublicMaterial avatar, Wording wording, MediaUrls urls) {
        return new LandingExample(
                clip.id(),
                clip.topic(),
                wording.title(clip),
                clip.titleZh(),
                clip.titleEn(),
                shortened(clip.prompt()),
                thumb(clip, urls),
                clipOf(clip, urls),
                avatar == null ? null : clipOf(avatar, urls),
                duration(clip.durationSeconds()),
                clip.topic());
    }

    static String thumb(PublicMaterial clip, MediaUrls urls) {
        @Nullable String input = clip.inputImageUrl();
        return urls.outgoing(input == null ? clip.thumbnailUrl() : input);
    }

    static String clipOf(PublicMaterial clip, MediaUrls urls) {
        return urls.outgoing(Objects.requireNonNull(clip.videoUrl()));
    }

    static String shortened(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= PROMPT_LENGTH
                ? prompt
                : prompt.substring(0, prompt.offsetByCodePoints(0, PROMPT_LENGTH));
    }

    private static String duration(@Nullable Double seconds) {
        return seconds == null ? USUAL_DURATION : Math.round(seconds) + "s";
    }
}
