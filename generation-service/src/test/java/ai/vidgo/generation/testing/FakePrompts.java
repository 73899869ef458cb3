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
import java.util.UUID;

/** The catalogue's internal endpoint for results of templates. */
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
        String image = gallery.templates().get(key.path("prompt").asText());
        if (image == null) {
            answer.putNull("result");
        } else {
            answer.putObject("result")
                    .put("template_id", UUID.randomUUID().toString())
                    .put("result_image_url", image);
        }
        return answer;
    }
}
