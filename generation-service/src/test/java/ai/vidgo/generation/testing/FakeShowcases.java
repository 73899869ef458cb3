package ai.vidgo.generation.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** The catalogue's internal endpoint for the examples of the topic pages, in the catalogue's order. */
@Singleton
@Path("/fake/catalog/internal/showcases/examples")
@Produces(MediaType.APPLICATION_JSON)
public class FakeShowcases {

    private final FakeGallery gallery;

    FakeShowcases(FakeGallery gallery) {
        this.gallery = gallery;
    }

    @GET
    public List<ObjectNode> examples(@QueryParam("category") List<String> categories, @QueryParam("limit") int limit) {
        return categories.stream()
                .flatMap(category -> gallery.showcases().getOrDefault(category, List.of()).stream())
                .sorted(Comparator.comparingInt(
                        showcase -> showcase.path("sort_order").asInt()))
                .limit(limit)
                .toList();
    }
}
