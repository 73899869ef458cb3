package ai.vidgo.generation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** The catalogue's internal endpoints for demos. */
@Singleton
@Path("/fake/catalog/internal/demos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FakeDemos {

    private final FakeGallery gallery;

    FakeDemos(FakeGallery gallery) {
        this.gallery = gallery;
    }

    @POST
    @Path("/match")
    public ObjectNode match(JsonNode question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putNull("demo");
        for (JsonNode keyword : question.path("keywords")) {
            String prompt = gallery.demos().get(keyword.asText());
            if (prompt != null) {
                answer.putObject("demo")
                        .put("id", UUID.randomUUID().toString())
                        .put("prompt", prompt)
                        .put("image_after", "/static/watermarked/demo.png")
                        .put("match_score", 0.8)
                        .put("is_sample", false);
                answer.putArray("matched_keywords").add(keyword);
                return answer;
            }
        }
        answer.putArray("matched_keywords");
        return answer;
    }

    @POST
    @Path("/images")
    public Map<String, UUID> keep(JsonNode demo) {
        gallery.keptDemos().add(demo);
        return Map.of("id", UUID.randomUUID());
    }

    @POST
    @Path("/videos")
    public Map<String, UUID> keepVideo(JsonNode video) {
        gallery.keptVideos().add(video);
        return Map.of("id", UUID.randomUUID());
    }

    @POST
    @Path("/cleanup")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Integer> cleanup() {
        return Map.of("cleaned_count", 2);
    }
}
