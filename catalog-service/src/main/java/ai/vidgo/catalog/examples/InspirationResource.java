package ai.vidgo.catalog.examples;

import ai.vidgo.platform.media.MediaUrls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code GET /demo/inspiration}: random examples (contract: catalog §3.1, §6 row 10). Public. */
@Path("/api/v1/demo/inspiration")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InspirationResource {

    private final ExampleRows rows;
    private final MediaUrls urls;

    InspirationResource(ExampleRows rows, MediaUrls urls) {
        this.rows = rows;
        this.urls = urls;
    }

    /** Random examples of a topic; {@code category} is another name of {@code topic}. */
    @GET
    @Operation(summary = "Random examples")
    public ExampleList list(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("category") @Nullable String category,
            @QueryParam("count") @DefaultValue("10") @Min(1) @Max(20) int count) {
        List<DemoExample> examples = rows.random(topic == null ? category : topic, count).stream()
                .map(example -> DemoExample.of(example, urls))
                .toList();
        List<String> topics =
                rows.topics().stream().map(ExampleRows.TopicCount::topic).toList();
        return new ExampleList(true, examples, topics, examples.size());
    }

    /**
     * The answer.
     *
     * @param topics all topics that have examples
     * @param totalCount length of {@code examples}
     */
    @Schema(name = "InspirationExamples")
    record ExampleList(boolean success, List<DemoExample> examples, List<String> topics, int totalCount) {}

    /**
     * An example.
     *
     * @param topicDisplay name of the topic
     * @param imageUrl watermarked picture
     * @param videoUrl watermarked clip or null
     */
    record DemoExample(
            UUID id,
            String topic,
            String topicDisplay,
            String prompt,
            String imageUrl,
            @Nullable String videoUrl,
            String thumbnailUrl,
            @Nullable String title,
            List<String> styleTags) {

        static DemoExample of(ExampleRows.Example row, MediaUrls urls) {
            String image = row.imageUrl();
            String display = row.topicEn();
            return new DemoExample(
                    row.id(),
                    row.topic(),
                    display == null ? row.topic() : display,
                    row.prompt(),
                    urls.outgoing(image == null ? row.thumbnailUrl() : image),
                    urls.outgoingOrNull(row.videoUrl()),
                    urls.outgoing(row.thumbnailUrl()),
                    row.title(),
                    row.styleTags());
        }
    }
}
