package ai.vidgo.catalog.presets;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.materials.Materials;
import ai.vidgo.catalog.materials.ToolType;
import ai.vidgo.catalog.showcases.Showcases;
import ai.vidgo.platform.media.MediaUrls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /demo/presets/{tool_type}}: the list behind every tool page (contract: catalog §2.1). */
@Path("/api/v1/demo/presets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PresetsResource {

    private final Materials materials;
    private final Showcases showcases;
    private final MediaUrls urls;
    private final Answers answers;

    PresetsResource(Materials materials, Showcases showcases, MediaUrls urls, Answers answers) {
        this.materials = materials;
        this.showcases = showcases;
        this.urls = urls;
        this.answers = answers;
    }

    /** The visible presets of a tool; an unknown tool has none. 304 when the caller has this very list. */
    @GET
    @Path("/{tool_type}")
    @Operation(summary = "List the presets of a tool")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PresetList.class)))
    public Response list(
            @PathParam("tool_type") String toolType,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit,
            @Context HttpHeaders headers) {
        Optional<ToolType> tool = PresetAliases.resolve(toolType);
        if (PresetAliases.isPattern(toolType)) {
            return answers.answer(
                    new Question(toolType, topic, limit),
                    Caching.CATALOGUE,
                    headers,
                    () -> PresetList.ofPatterns(toolType, topic, showcases.patterns(topic, limit), urls));
        }
        if (tool.isEmpty()) {
            PresetList none = PresetList.of(toolType, topic, List.of(), urls);
            return answers.answerOnce(Caching.CATALOGUE, headers, none);
        }
        return answers.answer(
                new Question(toolType, topic, limit),
                Caching.CATALOGUE,
                headers,
                () -> PresetList.of(toolType, topic, materials.presets(tool.get(), topic, limit), urls));
    }

    private record Question(String toolType, @Nullable String topic, int limit) {}
}
