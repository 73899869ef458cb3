package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Originals for subscribers: the one public path that hands out clean results (contract: catalog §1.2, §5). */
@Path("/api/v1/prompts/subscribed/download")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class SubscribedTemplatesResource {

    private static final int ID_IN_FILENAME = 8;

    private final TemplateWrites templates;
    private final UserTier tier;
    private final MediaUrls urls;
    private final PromptsConfig config;

    SubscribedTemplatesResource(TemplateWrites templates, UserTier tier, MediaUrls urls, PromptsConfig config) {
        this.templates = templates;
        this.tier = tier;
        this.urls = urls;
        this.config = config;
    }

    /** A signed address of the original that soon expires; 403 without a paid plan, 404 without a result. */
    @GET
    @Path("/{template_id}")
    @Operation(summary = "Download the original of a template's result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateDownload.class)))
    public Response download(@PathParam("template_id") String templateId) {
        if (!tier.current().subscriber()) {
            throw Problem.of(403, "subscription_required");
        }
        return Ids.parse(templateId)
                .flatMap(templates::cleanResult)
                .flatMap(this::download)
                .map(found -> Response.ok(found)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build())
                .orElseThrow(() -> Problem.of(404, "template_without_download"));
    }

    private Optional<TemplateDownload> download(TemplateWrites.CleanResult result) {
        String stored = result.videoUrl() == null ? result.imageUrl() : result.videoUrl();
        String extension = result.videoUrl() == null ? ".png" : ".mp4";
        String name = "vidgo_" + result.templateId().toString().substring(0, ID_IN_FILENAME) + extension;
        return Optional.ofNullable(stored)
                .flatMap(urls::key)
                .map(key -> urls.outgoing(urls.signed(key, config.downloadLife())))
                .map(address -> new TemplateDownload(address, name, true));
    }

    /**
     * A download.
     *
     * @param downloadUrl works for a quarter of an hour, whoever holds it
     */
    @Schema(name = "TemplateDownload")
    record TemplateDownload(String downloadUrl, String filename, boolean canDownload) {}
}
