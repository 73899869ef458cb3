package ai.vidgo.catalog.presets;

import ai.vidgo.catalog.materials.Materials;
import ai.vidgo.platform.media.MediaUrls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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

    /** Short, so that a withdrawn preset leaves browsers and CDNs soon; the entity tag makes asking again cheap. */
    private static final String CACHING = "public, max-age=30";

    private final Materials materials;
    private final MediaUrls urls;
    private final ObjectMapper json;

    PresetsResource(Materials materials, MediaUrls urls, ObjectMapper json) {
        this.materials = materials;
        this.urls = urls;
        this.json = json;
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
            @Context Request request) {
        PresetList list = PresetAliases.resolve(toolType)
                .map(tool -> PresetList.of(toolType, topic, materials.presets(tool, topic, limit), urls))
                .orElseGet(() -> PresetList.of(toolType, topic, List.of(), urls));
        byte[] body = write(list);
        EntityTag tag = new EntityTag(fingerprint(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(body, MediaType.APPLICATION_JSON) : unchanged;
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, CACHING).build();
    }

    private byte[] write(PresetList list) {
        try {
            return json.writeValueAsBytes(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the list of presets cannot be written", e);
        }
    }

    private static String fingerprint(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
