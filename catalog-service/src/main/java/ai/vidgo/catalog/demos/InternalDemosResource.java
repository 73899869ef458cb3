package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.media.Renditions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What generation asks of the gallery for {@code /demo/search}, {@code /demo/videos/*} and {@code /demo/admin/*}. */
@Path("/internal/demos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalDemosResource {

    private final DemoMatch demos;
    private final ImageDemoRows images;
    private final DemoVideoRows videos;
    private final Renditions renditions;

    InternalDemosResource(DemoMatch demos, ImageDemoRows images, DemoVideoRows videos, Renditions renditions) {
        this.demos = demos;
        this.images = images;
        this.videos = videos;
        this.renditions = renditions;
    }

    /** The demo that answers an analysed prompt; {@code demo} is null when none reaches the threshold. */
    @POST
    @Path("/match")
    @Operation(hidden = true)
    public MatchAnswer match(@NotNull @Valid DemoMatch.Question question) {
        return demos.find(question)
                .map(match -> new MatchAnswer(match.demo(), match.matchedKeywords()))
                .orElseGet(() -> new MatchAnswer(null, List.of()));
    }

    /** Keeps a picture demo for a week; 422 when a public address names a clean result. */
    @POST
    @Path("/images")
    @Operation(hidden = true)
    public Kept image(@NotNull @Valid DemoMatch.NewImageDemo demo) {
        return new Kept(demos.keep(demo));
    }

    /** Keeps a clip; 422 when a public address names a clean result. */
    @POST
    @Path("/videos")
    @Transactional
    @Operation(hidden = true)
    public Kept video(@NotNull @Valid NewDemoVideo video) {
        renditions.requirePublic("video_url_watermarked", video.videoUrlWatermarked(), video.videoUrl());
        renditions.requirePublic("thumbnail_url", video.thumbnailUrl(), video.videoUrl());
        return new Kept(videos.insert(video));
    }

    /** Switches picture demos off whose time is over. */
    @POST
    @Path("/cleanup")
    @Transactional
    @Operation(hidden = true)
    public Cleaned cleanup() {
        return new Cleaned(images.retireExpired());
    }

    @RegisterForReflection
    record MatchAnswer(@Nullable ImageDemo demo, List<String> matchedKeywords) {}

    @RegisterForReflection
    record Kept(UUID id) {}

    @RegisterForReflection
    record Cleaned(int cleanedCount) {}
}
