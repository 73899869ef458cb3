package ai.vidgo.generation.generate;

import ai.vidgo.generation.generate.CatalogShowcases.Showcase;
import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Examples for the pages about patterns, products and videos (contract: generation §4). */
@Path("/api/v1/generate/examples/{topic}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Generate")
@RunOnVirtualThread
class ExamplesResource {

    private static final Logger LOG = Logger.getLogger(ExamplesResource.class);
    private static final int SHOWN = 6;

    private static final Map<String, List<String>> CATEGORIES = Map.of(
            "pattern", List.of("pattern", "textile"),
            "product", List.of("product", "ecommerce"),
            "video", List.of("video", "video_effects", "ai_video"));

    /** What the page has words for. */
    private static final Set<String> SCENES = Set.of("studio", "nature", "luxury", "minimal", "lifestyle");

    private static final Set<String> STYLES = Set.of(
            "seamless",
            "floral",
            "geometric",
            "abstract",
            "traditional",
            "3d",
            "interior",
            "mockup",
            "anime",
            "ghibli",
            "pixar",
            "clay",
            "watercolor");

    private final CatalogShowcases catalog;

    ExamplesResource(@RestClient CatalogShowcases catalog) {
        this.catalog = catalog;
    }

    /**
     * Up to six examples of a topic. While there are none the list is empty and the page shows its own.
     *
     * @param topic {@code pattern}, {@code product} or {@code video}
     * @throws Problem 404 {@code not_found} for another topic
     */
    @GET
    @Operation(summary = "Examples for a topic page")
    public Examples examples(@PathParam("topic") String topic) {
        List<String> categories = CATEGORIES.get(topic);
        if (categories == null) {
            throw Problem.of(404, "not_found");
        }
        List<Example> examples = new ArrayList<>();
        for (Showcase showcase : showcases(categories)) {
            examples.add(example(examples.size() + 1, showcase));
        }
        return new Examples(topic, examples, examples.isEmpty() ? "fallback" : "database");
    }

    private List<Showcase> showcases(List<String> categories) {
        try {
            return catalog.examples(categories, SHOWN).stream()
                    .filter(showcase -> showcase.resultImageUrl() != null || showcase.resultVideoUrl() != null)
                    .toList();
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("no examples, the catalogue is away: %s", away.getMessage());
            return List.of();
        }
    }

    private static Example example(int id, Showcase showcase) {
        boolean video = showcase.resultVideoUrl() != null;
        return new Example(
                id,
                or(showcase.title(), showcase.titleZh()),
                or(showcase.titleZh(), showcase.title()),
                showcase.sourceImageUrl(),
                video ? String.valueOf(showcase.resultVideoUrl()) : String.valueOf(showcase.resultImageUrl()),
                showcase.prompt(),
                showcase.promptZh(),
                showcase.toolId(),
                showcase.description(),
                showcase.descriptionZh(),
                video ? true : null,
                known(showcase, STYLES),
                known(showcase, SCENES));
    }

    private static @Nullable String or(@Nullable String text, @Nullable String other) {
        return text != null ? text : other;
    }

    private static @Nullable String known(Showcase showcase, Set<String> words) {
        return showcase.styleTags().stream().filter(words::contains).findFirst().orElse(null);
    }

    /**
     * The examples.
     *
     * @param source {@code database}, or {@code fallback} when there are none
     */
    @RegisterForReflection
    @Schema(name = "TopicExamples")
    record Examples(
            String topic,
            List<Example> examples,
            @Schema(examples = "database") String source) {}

    /**
     * One example.
     *
     * @param before the input, or null
     * @param after the watermarked clip or picture
     * @param isVideo true for a clip, absent otherwise
     * @param style a word of the page for it, absent without one
     * @param scene a word of the page for it, absent without one
     */
    @RegisterForReflection
    @Schema(name = "TopicExample")
    record Example(
            int id,
            @Nullable String title,
            @Nullable String titleZh,
            @Nullable String before,
            String after,
            String prompt,
            @Nullable String promptZh,
            String tool,
            @Nullable String description,
            @Nullable String descriptionZh,

            @JsonProperty("is_video") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean isVideo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String style,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String scene) {}
}
