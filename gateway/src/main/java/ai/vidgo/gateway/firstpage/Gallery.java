package ai.vidgo.gateway.firstpage;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** A few presets of every tool, as the public list gives them (contract: catalog §2.1). */
final class Gallery {

    private static final Logger LOG = Logger.getLogger(Gallery.class);
    private static final int PER_TOOL = 4;

    /** The tools in the order of the page, by their names in the API. */
    private static final List<Map.Entry<String, String>> TOOLS = List.of(
            Map.entry("background_removal", "Background removal"),
            Map.entry("product_scene", "Product scenes"),
            Map.entry("try_on", "Virtual try-on"),
            Map.entry("room_redesign", "Room redesign"),
            Map.entry("short_video", "Short videos"),
            Map.entry("ai_avatar", "Speaking avatars"),
            Map.entry("pattern_generate", "Patterns"));

    private final ServiceCalls calls;
    private final Duration patience;

    Gallery(ServiceCalls calls, Duration patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /** The presets of one tool. */
    record Shelf(String tool, String title, List<Preset> presets) {

        Shelf {
            presets = List.copyOf(presets);
        }
    }

    /**
     * What is shown of a preset.
     *
     * @param prompt what was asked for
     * @param address the watermarked picture or clip
     * @param poster a still of a clip; empty for a picture
     * @param clip whether it is a clip
     */
    record Preset(String prompt, String address, String poster, boolean clip) {}

    /** All tools that have presets; a tool that catalog does not tell about is left out. Never fails. */
    Future<List<Shelf>> shelves() {
        List<Future<Shelf>> asked = TOOLS.stream().map(this::shelf).toList();
        return Future.join(asked)
                .map(all -> asked.stream()
                        .map(Future::result)
                        .filter(shelf -> !shelf.presets().isEmpty())
                        .toList());
    }

    private Future<Shelf> shelf(Map.Entry<String, String> tool) {
        String path = "/api/v1/demo/presets/" + tool.getKey() + "?limit=" + PER_TOOL;
        return calls.get(Service.CATALOG, path, patience)
                .map(Gallery::presets)
                .onFailure(failure -> LOG.debugf("no presets of %s: %s", tool.getKey(), failure.toString()))
                .otherwise(List.of())
                .map(presets -> new Shelf(tool.getKey(), tool.getValue(), presets));
    }

    private static List<Preset> presets(JsonObject answer) {
        List<Preset> presets = new ArrayList<>();
        for (Object entry : answer.getJsonArray("presets", new JsonArray())) {
            JsonObject preset = (JsonObject) entry;
            String clip = preset.getString("result_video_url");
            String address = clip == null ? preset.getString("result_watermarked_url") : clip;
            if (address != null) {
                String poster = clip == null ? null : preset.getString("thumbnail_url");
                presets.add(new Preset(
                        preset.getString("prompt", ""),
                        address,
                        poster == null || poster.equals(clip) ? "" : poster,
                        clip != null));
            }
        }
        return presets;
    }
}
