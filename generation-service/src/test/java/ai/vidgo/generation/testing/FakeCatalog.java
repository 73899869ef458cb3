package ai.vidgo.generation.testing;

import ai.vidgo.generation.presets.LookupHash;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as generation sees it: presets that a test puts there, materials and candidates that it received. */
@Singleton
@Path("/fake/catalog/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FakeCatalog {

    private static final Set<String> TOOLS =
            Set.of("background_removal", "product_scene", "try_on", "room_redesign", "short_video", "ai_avatar");

    private final Map<String, ObjectNode> presets = new ConcurrentHashMap<>();
    private final List<Inputs> byInputs = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> materials = new ConcurrentHashMap<>();
    private final List<JsonNode> candidates = new CopyOnWriteArrayList<>();
    private final List<JsonNode> withdrawals = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> showcases = new ConcurrentHashMap<>();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final PublishedTable published;
    private volatile boolean broken;
    private volatile Runnable beforeLookUp = () -> {};

    FakeCatalog(PublishedTable published) {
        this.published = published;
    }

    /** Has no presets, and answers. */
    public void reset() {
        presets.clear();
        published.clear();
        byInputs.clear();
        shown.clear();
        beforeLookUp = () -> {};
        broken = false;
    }

    /** A visible preset for an input picture of a tool. */
    public void preset(String toolType, String inputImageUrl, String cleanUrl, String watermarkedUrl) {
        preset(toolType, inputImageUrl, Map.of(), cleanUrl, watermarkedUrl);
    }

    /** A visible preset for an input picture of a tool and further inputs. */
    public void preset(
            String toolType, String inputImageUrl, Map<String, String> params, String cleanUrl, String watermarkedUrl) {
        byInputs.add(new Inputs(toolType, inputImageUrl, params, preset(cleanUrl, watermarkedUrl)));
    }

    /** A visible preset of the clips that is found by its words, and its picture if it has one. */
    public void clip(String words, @Nullable String inputImageUrl, String cleanUrl, String watermarkedUrl) {
        publish(
                "short_video",
                LookupHash.of("short_video", words, null, inputImageUrl),
                preset(cleanUrl, watermarkedUrl));
    }

    /** A visible preset of the avatars, as it is made beforehand: its script is its prompt. */
    public void speech(String language, String script, String portraitUrl, String cleanUrl, String watermarkedUrl) {
        publish(
                "ai_avatar",
                LookupHash.of("ai_avatar", script, null, portraitUrl),
                preset(cleanUrl, watermarkedUrl).put("language", language));
    }

    /** Lets an administrator approve a candidate. */
    public void approve(JsonNode candidate) {
        publish(
                candidate.path("tool_type").asText(),
                candidate.path("lookup_hash").asText(),
                preset(
                        "/static/originals/approved.png",
                        candidate.path("result_watermarked_url").asText()));
    }

    /** The catalogue stores materials of its own tools and refuses all others. */
    private void publish(String toolType, String lookupHash, ObjectNode preset) {
        if (!TOOLS.contains(toolType)) {
            throw new IllegalArgumentException("the library has no tool " + toolType);
        }
        presets.put(lookupHash, preset);
        published.add(lookupHash);
    }

    /** Everybody sees what lies at a stored address. */
    public void show(String address) {
        shown.add(address);
    }

    /** A pattern that waits for its picture. */
    public void wantPattern(UUID id, String prompt) {
        ObjectNode showcase = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("tool_category", "pattern")
                .put("tool_id", "pattern_generate")
                .put("prompt", prompt);
        showcase.putArray("style_tags").add("pattern");
        showcases.put(id.toString(), showcase);
    }

    /** Everything that is known of the showcases: what waits, and what was put. */
    public Map<String, JsonNode> showcases() {
        return showcases;
    }

    /** Every call fails until this is called with false. */
    public void breakDown(boolean nowBroken) {
        broken = nowBroken;
    }

    /** Done before each look-up by hashes or addresses, until the next reset. */
    public void beforeLookUp(Runnable action) {
        beforeLookUp = action;
    }

    /** The candidates that arrived as events. */
    public List<JsonNode> candidates() {
        return candidates;
    }

    /** The candidates that were taken back by events. */
    public List<JsonNode> withdrawals() {
        return withdrawals;
    }

    /** The materials that were put, by hash. */
    public Map<String, JsonNode> materials() {
        return materials;
    }

    @POST
    @Path("/presets/match")
    public Response match(JsonNode question) {
        if (broken) {
            return Response.status(503).build();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set(
                "material",
                byInputs.stream()
                        .filter(preset -> preset.answers(question))
                        .findFirst()
                        .map(Inputs::preset)
                        .orElse(null));
        return Response.ok(answer).build();
    }

    @GET
    @Path("/materials/{hash}")
    public Response byHash(@PathParam("hash") String hash) {
        beforeLookUp.run();
        JsonNode preset = presets.get(hash);
        return broken || preset == null
                ? Response.status(broken ? 503 : 404).build()
                : Response.ok(preset).build();
    }

    @POST
    @Path("/materials/existing")
    public Response existing(JsonNode question) {
        beforeLookUp.run();
        if (broken) {
            return Response.status(503).build();
        }
        List<String> known = new ArrayList<>();
        for (JsonNode hash : question.path("hashes")) {
            if (materials.containsKey(hash.asText()) || presets.containsKey(hash.asText())) {
                known.add(hash.asText());
            }
        }
        return Response.ok(Map.of("existing", known)).build();
    }

    @POST
    @Path("/media/shown")
    public Response shown(JsonNode question) {
        beforeLookUp.run();
        if (broken) {
            return Response.status(503).build();
        }
        List<String> known = new ArrayList<>();
        question.path("addresses").forEach(address -> known.add(address.asText()));
        known.retainAll(shown);
        return Response.ok(Map.of("shown", known)).build();
    }

    /** Counts what was put, by tool. */
    @GET
    @Path("/materials/readiness")
    public Map<String, Map<String, Long>> readiness() {
        return Map.of(
                "tools",
                materials.values().stream()
                        .collect(Collectors.groupingBy(
                                material -> material.path("tool_type").asText(), Collectors.counting())));
    }

    @PUT
    @Path("/materials/{hash}")
    public Map<String, Object> put(@PathParam("hash") String hash, JsonNode material) {
        boolean created = materials.putIfAbsent(hash, material) == null;
        return Map.of(
                "id",
                UUID.nameUUIDFromBytes(hash.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "created",
                created);
    }

    @GET
    @Path("/showcases/wanted")
    public List<JsonNode> wanted() {
        return showcases.values().stream()
                .filter(showcase -> showcase.has("tool_category"))
                .toList();
    }

    @PUT
    @Path("/showcases/{id}/result")
    public void putShowcase(@PathParam("id") String id, JsonNode result) {
        showcases.put(id, result);
    }

    @POST
    @Path("/events")
    public Response event(JsonNode event) {
        boolean offered = event.path("topic").asText().equals("material.candidate");
        (offered ? candidates : withdrawals).add(event.path("payload"));
        return Response.noContent().build();
    }

    /** A preset and its inputs; as at the catalogue, the telling ones all have to be asked for. */
    private record Inputs(String tool, String image, Map<String, String> params, ObjectNode preset) {

        private static final Set<String> TELLING = Set.of(
                "style", "style_id", "output_format", "angle", "background", "custom_prompt", "prompt", "keep_layout");

        boolean answers(JsonNode question) {
            return question.path("tool_type").asText().equals(tool)
                    && question.path("input_image_url").asText().equals(image)
                    && question.path("params").properties().stream()
                            .allMatch(asked -> asked.getValue().asText().equals(params.get(asked.getKey())))
                    && params.keySet().stream()
                            .allMatch(name -> !TELLING.contains(name)
                                    || question.path("params").has(name));
        }
    }

    private static ObjectNode preset(String cleanUrl, String watermarkedUrl) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("result_image_url", cleanUrl)
                .putNull("result_video_url")
                .put("result_watermarked_url", watermarkedUrl);
    }
}
