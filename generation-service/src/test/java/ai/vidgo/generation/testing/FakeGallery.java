package ai.vidgo.generation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The catalogue's gallery and showcases as generation sees them, and what its internal side ({@link FakeDemos}) keeps. */
@Singleton
@Path("/fake/catalog/api/v1/demo")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FakeGallery {

    private final Map<String, String> demos = new ConcurrentHashMap<>();
    private final List<JsonNode> keptDemos = new CopyOnWriteArrayList<>();
    private final List<JsonNode> keptVideos = new CopyOnWriteArrayList<>();
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectNode>> showcases = new ConcurrentHashMap<>();
    private volatile int videos;

    /** Forgets everything. */
    public void reset() {
        demos.clear();
        keptDemos.clear();
        keptVideos.clear();
        templates.clear();
        showcases.clear();
        videos = 0;
    }

    /** A demo that answers prompts with a keyword. */
    public void demo(String keyword, String prompt) {
        demos.put(keyword, prompt);
    }

    /** Picture demos that were kept. */
    public List<JsonNode> keptDemos() {
        return keptDemos;
    }

    /** Clips that were kept. */
    public List<JsonNode> keptVideos() {
        return keptVideos;
    }

    /** Clips that every category is said to have; 30 are enough. */
    public void videos(int count) {
        videos = count;
    }

    /** A template of a prompt with its clean picture, which is stored. */
    public void template(String prompt, String storedUrl) {
        templates.put(prompt, storedUrl);
    }

    Map<String, String> templates() {
        return templates;
    }

    /** A showcase of a category. */
    public void showcase(String category, ObjectNode showcase) {
        showcases.computeIfAbsent(category, _ -> new CopyOnWriteArrayList<>()).add(showcase);
    }

    Map<String, String> demos() {
        return demos;
    }

    @GET
    @Path("/categories")
    public List<Map<String, String>> categories() {
        return List.of(Map.of("slug", "animals"), Map.of("slug", "food"));
    }

    @GET
    @Path("/topics/{category}")
    public Response subjects(@PathParam("category") String category) {
        return category.equals("animals") || category.equals("food")
                ? Response.ok(List.of("one of " + category, "two of " + category))
                        .build()
                : Response.status(404).build();
    }

    @GET
    @Path("/videos/{category}/count")
    public Map<String, Object> count(@PathParam("category") String category) {
        return Map.of("category", category, "count", videos, "target", 30, "needs_generation", videos < 30);
    }

    Map<String, List<ObjectNode>> showcases() {
        return showcases;
    }
}
