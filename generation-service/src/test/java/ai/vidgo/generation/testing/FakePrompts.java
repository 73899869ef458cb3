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

/** The catalogue's internal endpoints for results of prompts. */
@Singleton
@Path("/fake/catalog/internal/prompts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FakePrompts {

    private final FakeGallery gallery;

    FakePrompts(FakeGallery gallery) {
        this.gallery = gallery;
    }

    @POST
    @Path("/cached")
    public ObjectNode cached(JsonNode key) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        JsonNode kept = gallery.prompts().get(name(key));
        if (kept == null) {
            answer.putNull("result");
        } else {
            JsonNode result = kept.path("result_data");
            answer.putObject("result")
                    .put("template_id", UUID.randomUUID().toString())
                    .put("result_image_url", result.path("image_url").asText(null))
                    .put("result_video_url", result.path("video_url").asText(null))
                    .put("result_thumbnail_url", result.path("thumbnail_url").asText(null));
        }
        return answer;
    }

    @POST
    @Path("/results")
    public Map<String, UUID> keep(JsonNode result) {
        gallery.prompts().put(name(result), result);
        return Map.of("id", UUID.randomUUID());
    }

    private static String name(JsonNode key) {
        return key.path("group").asText() + "|" + key.path("prompt").asText() + "|"
                + key.path("sub_topic").asText("");
    }
}
