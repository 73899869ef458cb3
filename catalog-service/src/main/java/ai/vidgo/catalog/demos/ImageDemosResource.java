package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Picture demos one by one (contract: catalog §3.3). Public. */
@Path("/api/v1/demo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImageDemosResource {

    private final ImageDemoRows rows;
    private final DemoCategories categories;
    private final Answers answers;

    ImageDemosResource(ImageDemoRows rows, DemoCategories categories, Answers answers) {
        this.rows = rows;
        this.categories = categories;
        this.answers = answers;
    }

    /** A random demo of a category and style; when there is none a sample prompt of the category, or of any. */
    @GET
    @Path("/random")
    @Operation(summary = "A random picture demo")
    public ImageDemo random(
            @QueryParam("category") @Nullable String category, @QueryParam("style") @Nullable String style) {
        return rows.random(category, style).orElseGet(() -> sample(category));
    }

    /** A demo; 400 when the id is no UUID, 404 when there is no such demo, it was switched off, or its time is over. */
    @GET
    @Path("/{demo_id}")
    @Operation(summary = "A picture demo")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImageDemo.class)))
    public Response one(@PathParam("demo_id") String demoId, @Context HttpHeaders headers) {
        UUID id = Ids.parse(demoId).orElseThrow(() -> Problem.of(400, "demo_id_malformed"));
        ImageDemo demo = rows.find(id).orElseThrow(() -> Problem.of(404, "demo_not_found"));
        return answers.answerOnce(Caching.CATALOGUE, headers, demo);
    }

    private ImageDemo sample(@Nullable String slug) {
        List<DemoCategories.DemoCategory> all = categories.all().stream()
                .filter(category -> !category.subjects().isEmpty())
                .toList();
        List<DemoCategories.DemoCategory> wanted =
                all.stream().filter(category -> category.slug().equals(slug)).toList();
        DemoCategories.DemoCategory category = any(wanted.isEmpty() ? all : wanted);
        return ImageDemo.sample(any(category.subjects()), category.slug());
    }

    private static <T> T any(List<T> list) {
        if (list.isEmpty()) {
            throw Problem.of(404, "demo_not_found");
        }
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }
}
