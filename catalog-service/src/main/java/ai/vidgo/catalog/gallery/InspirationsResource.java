package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** {@code GET /demo/inspirations}: the gallery by category (contract: catalog §3.1). Public. */
@Path("/api/v1/demo/inspirations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InspirationsResource {

    private final Inspirations inspirations;
    private final Answers answers;
    private final MediaUrls urls;

    InspirationsResource(Inspirations inspirations, Answers answers, MediaUrls urls) {
        this.inspirations = inspirations;
        this.answers = answers;
        this.urls = urls;
    }

    /** The best results of a category; a category that is not one of the gallery's is looked for as a word. */
    @GET
    @Operation(summary = "Inspirations of a category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspirationList.class)))
    public Response list(
            @QueryParam("category") @DefaultValue("recommended") @Size(min = 1, max = 50) String category,
            @QueryParam("language") @DefaultValue("en") @Size(max = 35) String language,
            @QueryParam("limit") @DefaultValue("8") @Min(4) @Max(20) int limit,
            @Context HttpHeaders headers) {
        return InspirationKeywords.knows(category)
                ? answers.answer(
                        new Question(category, language, limit),
                        Caching.CATALOGUE,
                        headers,
                        () -> answer(category, language, limit))
                : answers.answerOnce(Caching.CATALOGUE, headers, answer(category, language, limit));
    }

    private InspirationList answer(String category, String language, int limit) {
        Wording wording = Wording.of(language);
        List<Inspiration> items = inspirations.matching(InspirationKeywords.of(category), limit).stream()
                .map(material -> Inspiration.of(material, category, wording, urls))
                .toList();
        return new InspirationList(true, items, category, language, items.size());
    }

    private record Question(String category, String language, int limit) {}

    /**
     * The answer.
     *
     * @param total length of {@code items}
     */
    @RegisterForReflection
    record InspirationList(boolean success, List<Inspiration> items, String category, String language, int total) {}

    @RegisterForReflection
    record Inspiration(UUID id, String title, String thumb, String prompt, String category) {

        static Inspiration of(PublicMaterial material, String category, Wording wording, MediaUrls urls) {
            return new Inspiration(
                    material.id(),
                    wording.title(material),
                    urls.outgoing(material.thumbnailUrl()),
                    wording.prompt(material),
                    category);
        }
    }
}
