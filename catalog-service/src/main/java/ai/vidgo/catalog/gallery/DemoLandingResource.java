package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.topics.Topics;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.paging.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The clips of the landing page: {@code /demo/landing/*} (contract: catalog §3.1). Public. */
@Path("/api/v1/demo/landing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoLandingResource {

    /** Pages that are worth memory; nobody looks further than these. */
    private static final int KEPT_PAGES = 10;

    private static final int MORE = 6;

    private final Gallery gallery;
    private final Answers answers;
    private final MediaUrls urls;
    private final Messages messages;

    DemoLandingResource(Gallery gallery, Answers answers, MediaUrls urls, Messages messages) {
        this.gallery = gallery;
        this.answers = answers;
        this.urls = urls;
        this.messages = messages;
    }

    /** The newest clips on the six landing topics, each with an avatar on the same topic. */
    @GET
    @Path("/examples")
    @Operation(summary = "Clips for the landing page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Examples.class)))
    public Response examples(
            @QueryParam("language") @DefaultValue("en") String language,
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("per_page") @DefaultValue("6") @Min(1) @Max(50) int perPage,
            @Context HttpHeaders headers) {
        Wording wording = Wording.of(language);
        PageRequest wanted = new PageRequest(page, perPage);
        return page <= KEPT_PAGES
                ? answers.answer(
                        new Question(wording, wanted), Caching.CATALOGUE, headers, () -> examples(wording, wanted))
                : answers.answerOnce(Caching.CATALOGUE, headers, examples(wording, wanted));
    }

    /** A random clip; {@code success:false} when there is none. */
    @GET
    @Path("/watch-demo")
    @Operation(summary = "A random clip")
    public WatchDemo watchDemo(
            @QueryParam("language") @DefaultValue("en") String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Wording wording = Wording.of(language);
        return gallery.randomClip(wording.language())
                .map(clip -> new WatchDemo(true, DemoVideo.of(clip, wording, urls), null))
                .orElseGet(() -> new WatchDemo(false, null, messages.text("no_demo_video", acceptLanguage)));
    }

    /** Up to six random clips; of all six topics unless one of them is asked for. */
    @GET
    @Path("/view-more")
    @Operation(summary = "More clips for the landing page")
    public MoreExamples viewMore(
            @QueryParam("language") @DefaultValue("en") String language,
            @QueryParam("category") @Nullable String category) {
        Wording wording = Wording.of(language);
        List<String> topics =
                category != null && Topics.LANDING.contains(category) ? List.of(category) : Topics.LANDING;
        List<LandingExample> examples = withAvatars(gallery.randomClips(topics, MORE), wording);
        return new MoreExamples(true, examples, gallery.clips(topics), wording.language());
    }

    private Examples examples(Wording wording, PageRequest page) {
        long total = gallery.clips();
        List<LandingExample> examples = withAvatars(gallery.newestClips(page), wording);
        int pages = page.pages(total);
        Pagination pagination = new Pagination(page.page(), page.perPage(), total, pages, page.page() < pages);
        return new Examples(true, examples, wording.language(), pagination);
    }

    private List<LandingExample> withAvatars(List<PublicMaterial> clips, Wording wording) {
        List<String> topics =
                clips.stream().map(PublicMaterial::topic).distinct().toList();
        return LandingExample.of(clips, gallery.avatarsByTopic(topics, wording.language()), wording, urls);
    }

    private record Question(Wording wording, PageRequest page) {}

    @RegisterForReflection
    @Schema(name = "DemoLandingExamples")
    record Examples(boolean success, List<LandingExample> examples, String avatarLanguage, Pagination pagination) {}

    @RegisterForReflection
    @Schema(name = "DemoLandingPagination")
    record Pagination(int page, int perPage, long total, int totalPages, boolean hasMore) {}

    /**
     * A clip, or why there is none.
     *
     * @param error null on success
     */
    record WatchDemo(
            boolean success,
            @Nullable DemoVideo video,
            @Nullable String error) {}

    @Schema(name = "DemoLandingVideo")
    record DemoVideo(UUID id, String title, String videoUrl, String thumb, String prompt, String topic) {

        static DemoVideo of(PublicMaterial clip, Wording wording, MediaUrls urls) {
            return new DemoVideo(
                    clip.id(),
                    wording.title(clip),
                    LandingExample.clipOf(clip, urls),
                    LandingExample.thumb(clip, urls),
                    wording.prompt(clip),
                    clip.topic());
        }
    }

    /**
     * Random clips.
     *
     * @param total how many the category has
     */
    record MoreExamples(boolean success, List<LandingExample> examples, long total, String avatarLanguage) {}
}
