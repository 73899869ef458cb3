package ai.vidgo.catalog.presets;

import ai.vidgo.catalog.materials.Materials;
import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.materials.Viewer;
import ai.vidgo.catalog.showcases.PublicShowcase;
import ai.vidgo.catalog.showcases.Showcases;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.ClientAddress;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code POST /demo/use-preset}: a visitor "tries" a tool and gets the watermarked result (contract: catalog §2.2). */
@Path("/api/v1/demo/use-preset")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UsePresetResource {

    private final Materials materials;
    private final Showcases showcases;
    private final MediaUrls urls;
    private final Messages messages;
    private final ClientAddress clientAddress;

    UsePresetResource(
            Materials materials, Showcases showcases, MediaUrls urls, Messages messages, ClientAddress clientAddress) {
        this.materials = materials;
        this.showcases = showcases;
        this.urls = urls;
        this.messages = messages;
        this.clientAddress = clientAddress;
    }

    /**
     * The result of a preset. Always 200: an id that is unknown, malformed or of an invisible row, and one of another
     * tool than asked for, give {@code success:false}. A success is counted and recorded; nothing is ever charged.
     */
    @POST
    @Operation(summary = "Use a preset and get its watermarked result")
    public UsedPreset use(
            @NotNull @Valid UsePresetRequest body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServerRequest request) {
        Optional<UUID> id = Ids.parse(body.presetId());
        Optional<PublicMaterial> found = id.flatMap(materials::find);
        if (found.isEmpty()) {
            return id.flatMap(showcases::findPattern)
                    .map(pattern -> usePattern(body, pattern, language))
                    .orElseGet(() -> UsedPreset.failed(body.presetId(), messages.text("preset_not_found", language)));
        }
        PublicMaterial material = found.get();
        if (!fits(material, body.toolType())) {
            return UsedPreset.failed(body.presetId(), messages.text("preset_of_other_tool", language));
        }
        Viewer viewer = Viewer.onToolPage(body.sessionId(), clientAddress.of(request));
        materials.used(material.id(), viewer);
        return success(body.presetId(), material.mainUrl(), material.thumbnailUrl(), language);
    }

    private UsedPreset usePattern(UsePresetRequest body, PublicShowcase pattern, @Nullable String language) {
        String tool = body.toolType();
        if (tool != null && !tool.isBlank() && !PresetAliases.isPattern(tool)) {
            return UsedPreset.failed(body.presetId(), messages.text("preset_of_other_tool", language));
        }
        showcases.used(pattern.id());
        return success(body.presetId(), pattern.mainUrl(), pattern.thumbnailUrl(), language);
    }

    private UsedPreset success(String presetId, String mainUrl, String thumbnailUrl, @Nullable String language) {
        return new UsedPreset(
                true,
                presetId,
                urls.outgoing(mainUrl),
                urls.outgoing(thumbnailUrl),
                false,
                messages.text("preset_used", language),
                null);
    }

    /** A missing or blank tool is no condition; the views send the alias they listed with. */
    private static boolean fits(PublicMaterial material, @Nullable String toolType) {
        return toolType == null
                || toolType.isBlank()
                || PresetAliases.resolve(toolType)
                        .filter(tool -> tool.id().equals(material.toolType()))
                        .isPresent();
    }

    /**
     * Which preset.
     *
     * @param toolType tool or alias that the row must be of, or null
     * @param sessionId what the browser calls its session
     */
    @RegisterForReflection
    record UsePresetRequest(
            @NotNull String presetId,
            @Nullable String toolType,
            @Size(max = 64) @Nullable String sessionId) {}

    /**
     * The result.
     *
     * @param canDownload always false; downloads belong to subscribers
     * @param message a sentence for the user
     * @param error the reason when there is no result, else null
     */
    @RegisterForReflection
    record UsedPreset(
            boolean success,
            String presetId,
            @Nullable String resultWatermarkedUrl,
            @Nullable String resultThumbnailUrl,
            boolean canDownload,
            String message,
            @Nullable String error) {

        static UsedPreset failed(String presetId, String reason) {
            return new UsedPreset(false, presetId, null, null, false, reason, reason);
        }
    }
}
