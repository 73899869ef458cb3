package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.platform.error.Problem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /demo/topics/{category}}: what the demos of a category show (contract: catalog §3.3). Public. */
@Path("/api/v1/demo/topics/{category}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoSubjectsResource {

    private final DemoCategories categories;
    private final Answers answers;

    DemoSubjectsResource(DemoCategories categories, Answers answers) {
        this.categories = categories;
        this.answers = answers;
    }

    /** The subjects of a category; 404 for an unknown one. */
    @GET
    @Operation(summary = "Subjects of a category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String[].class)))
    public Response subjects(
            @PathParam("category") String slug,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @Context HttpHeaders headers) {
        List<String> subjects = categories
                .find(slug)
                .map(category -> category.subjects().stream().limit(limit).toList())
                .orElseThrow(() -> Problem.of(404, "category_not_found"));
        return answers.answerOnce(Caching.CONSTANT, headers, subjects);
    }
}
