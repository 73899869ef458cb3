package ai.vidgo.catalog.landing;

import ai.vidgo.catalog.materials.Materials;
import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.materials.ToolType;
import ai.vidgo.catalog.materials.Viewer;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.ClientAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code POST /landing/demo-generate}: a free look at a real result (contract: catalog §4). Public. */
@Path("/api/v1/landing/demo-generate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoGenerateResource {

    private static final Logger LOG = Logger.getLogger(DemoGenerateResource.class);

    /** The best clips, of which one is shown. */
    private static final int CHOICE = 12;

    private final Materials materials;
    private final QuotaClient quota;
    private final ClientAddress addresses;
    private final MediaUrls urls;
    private final Messages messages;
    private final Clock clock;

    DemoGenerateResource(
            Materials materials,
            @RestClient QuotaClient quota,
            ClientAddress addresses,
            MediaUrls urls,
            Messages messages,
            Clock clock) {
        this.materials = materials;
        this.quota = quota;
        this.addresses = addresses;
        this.urls = urls;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A preset, after one use of the free quota: 429 with {@code Retry-After} when that is used up, 503 when the library is
     * still empty. While billing is away nothing is counted: a preset costs nothing.
     */
    @POST
    @Operation(summary = "A free look at a result")
    public DemoResult generate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServerRequest request) {
        List<PublicMaterial> clips = materials.presets(ToolType.SHORT_VIDEO, null, CHOICE);
        if (clips.isEmpty()) {
            throw Problem.of(503, "no_demo_video");
        }
        if (!mayLook(authorization, request)) {
            throw Problem.of(429, "demo_quota_used_up").with("Retry-After", Long.toString(untilTomorrow()));
        }
        PublicMaterial clip = clips.get(ThreadLocalRandom.current().nextInt(clips.size()));
        UUID view = materials.used(clip.id(), Viewer.of(null, addresses.of(request), "landing"));
        return new DemoResult(
                true,
                messages.text("demo_generated", language),
                view,
                clip.id(),
                urls.outgoing(clip.mainUrl()),
                "completed");
    }

    private boolean mayLook(@Nullable String authorization, HttpServerRequest request) {
        try {
            return quota.use(authorization, forwardedFor(request)).success();
        } catch (ProcessingException | WebApplicationException away) {
            LOG.warnf("a look was not counted, the quota does not answer: %s", away.getMessage());
            return true;
        }
    }

    /** The chain as it came here, so that billing finds the same client in it. */
    private static String forwardedFor(HttpServerRequest request) {
        String chain = String.join(", ", request.headers().getAll("X-Forwarded-For"));
        return chain.isEmpty() ? request.remoteAddress().hostAddress() : chain;
    }

    private long untilTomorrow() {
        Instant now = clock.instant();
        Instant tomorrow = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return Math.max(1, Duration.between(now, tomorrow).toSeconds());
    }

    /**
     * A result of the library.
     *
     * @param taskId id of the recorded view
     * @param status always {@code completed}
     */
    record DemoResult(
            boolean success, String message, UUID taskId, UUID presetId, String resultWatermarkedUrl, String status) {}
}
