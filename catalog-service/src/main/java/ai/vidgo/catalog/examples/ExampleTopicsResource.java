package ai.vidgo.catalog.examples;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /demo/topics}: the themes of the examples (contract: catalog §3.1). Public. */
@Path("/api/v1/demo/topics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExampleTopicsResource {

    private final ExampleRows rows;
    private final Answers answers;

    ExampleTopicsResource(ExampleRows rows, Answers answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** The topics that have examples, and how many. */
    @GET
    @Operation(summary = "Topics of the examples")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExampleTopics.class)))
    public Response list(@Context HttpHeaders headers) {
        return answers.answer(ExampleTopicsResource.class, Caching.CATALOGUE, headers, () -> {
            List<ExampleTopic> topics = rows.topics().stream()
                    .map(topic -> new ExampleTopic(topic.topic(), topic.nameZh(), topic.nameEn(), topic.examples()))
                    .toList();
            return new ExampleTopics(topics, topics.size());
        });
    }

    @RegisterForReflection
    record ExampleTopics(List<ExampleTopic> topics, int total) {}

    @RegisterForReflection
    record ExampleTopic(
            String slug, @Nullable String nameZh, @Nullable String nameEn, long count) {}
}
