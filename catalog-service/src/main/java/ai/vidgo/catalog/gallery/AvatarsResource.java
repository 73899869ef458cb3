package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.materials.ToolType;
import ai.vidgo.catalog.topics.Topic;
import ai.vidgo.catalog.topics.Topics;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Spoken examples: {@code /demo/avatars} (contract: catalog §3.1). Public. */
@Path("/api/v1/demo/avatars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AvatarsResource {

    private final Gallery gallery;
    private final Topics topics;
    private final Answers answers;
    private final MediaUrls urls;

    AvatarsResource(Gallery gallery, Topics topics, Answers answers, MediaUrls urls) {
        this.gallery = gallery;
        this.topics = topics;
        this.answers = answers;
        this.urls = urls;
    }

    /** Random avatars of a language. */
    @GET
    @Operation(summary = "Random avatar clips")
    public AvatarList list(
            @QueryParam("language") @DefaultValue("en") String language,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        Wording wording = Wording.of(language);
        List<Avatar> avatars = gallery.randomAvatars(wording.language(), topic, limit).stream()
                .map(material -> Avatar.of(material, wording, urls))
                .toList();
        return new AvatarList(true, wording.language(), avatars.size(), avatars);
    }

    /** The configured topics with the number of avatars, and then topics that only the data know. */
    @GET
    @Path("/topics")
    @Operation(summary = "Topics of the avatar clips")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AvatarTopics.class)))
    public Response topics(@QueryParam("language") @DefaultValue("en") String language, @Context HttpHeaders headers) {
        Wording wording = Wording.of(language);
        return answers.answer(new TopicsQuestion(wording), Caching.CATALOGUE, headers, () -> topicsWithCounts(wording));
    }

    private AvatarTopics topicsWithCounts(Wording wording) {
        Map<String, Long> counts = gallery.avatarCounts(wording.language());
        Map<String, String> names = new LinkedHashMap<>();
        for (Topic topic : topics.of(ToolType.AI_AVATAR.id())) {
            names.put(topic.id(), topic.name(wording.language()));
        }
        counts.keySet().forEach(topic -> names.putIfAbsent(topic, Topic.readable(topic)));
        List<AvatarTopic> listed = new ArrayList<>();
        names.forEach((id, name) -> {
            long count = counts.getOrDefault(id, 0L);
            listed.add(new AvatarTopic(id, name, count, count > 0));
        });
        return new AvatarTopics(wording.language(), List.copyOf(listed));
    }

    private record TopicsQuestion(Wording wording) {}

    record AvatarList(boolean success, String language, int count, List<Avatar> avatars) {}

    /**
     * An avatar that speaks.
     *
     * @param script what it says
     * @param videoUrl watermarked clip
     */
    @Schema(name = "DemoAvatar")
    record Avatar(
            UUID id,
            String topic,
            String language,
            String script,
            String videoUrl,
            String thumbnailUrl,
            String title,
            int viewCount,
            double qualityScore) {

        static Avatar of(PublicMaterial material, Wording wording, MediaUrls urls) {
            return new Avatar(
                    material.id(),
                    material.topic(),
                    material.language(),
                    wording.prompt(material),
                    LandingExample.clipOf(material, urls),
                    urls.outgoing(material.thumbnailUrl()),
                    wording.title(material),
                    material.viewCount(),
                    material.qualityScore());
        }
    }

    @RegisterForReflection
    @Schema(name = "DemoAvatarTopics")
    record AvatarTopics(String language, List<AvatarTopic> topics) {}

    @RegisterForReflection
    @Schema(name = "DemoAvatarTopic")
    record AvatarTopic(String topicId, String name, long count, boolean hasMaterials) {}
}
