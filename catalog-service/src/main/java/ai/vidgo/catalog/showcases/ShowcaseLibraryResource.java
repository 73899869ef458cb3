package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /demo/materials}: what the library of showcases has and lacks (contract: catalog §3.6). Public. */
@Path("/api/v1/demo/materials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ShowcaseLibraryResource {

    private final Showcases showcases;
    private final UserShowcaseRows userShowcases;
    private final RequiredShowcases required;
    private final Answers answers;

    ShowcaseLibraryResource(
            Showcases showcases, UserShowcaseRows userShowcases, RequiredShowcases required, Answers answers) {
        this.showcases = showcases;
        this.userShowcases = userShowcases;
        this.required = required;
        this.answers = answers;
    }

    private enum Question {
        STATUS,
        CATEGORIES,
        COLLECTION
    }

    /** Per required tool: how many showcases are shown and how many are missing; from one query. */
    @GET
    @Path("/status")
    @Operation(summary = "How well the library is filled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LibraryStatus.class)))
    public Response status(@Context HttpHeaders headers) {
        return answers.answer(
                Question.STATUS, Caching.CATALOGUE, headers, () -> LibraryStatus.of(required, showcases.counts()));
    }

    /** The required categories and tools. */
    @GET
    @Path("/categories")
    @Operation(summary = "Categories and tools of the library")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LibraryCategories.class)))
    public Response categories(@Context HttpHeaders headers) {
        return answers.answer(Question.CATEGORIES, Caching.CONSTANT, headers, () -> LibraryCategories.of(required));
    }

    /** How many results of users were collected and promoted. */
    @GET
    @Path("/collection-stats")
    @Operation(summary = "Collected results of users")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CollectionStats.class)))
    public Response collectionStats(@Context HttpHeaders headers) {
        return answers.answer(
                Question.COLLECTION, Caching.CATALOGUE, headers, () -> CollectionStats.of(userShowcases.count()));
    }
}
