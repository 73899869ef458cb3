package ai.vidgo.catalog.landing;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;

/** The texts of the landing page (contract: catalog §4). Public. */
@Path("/api/v1/landing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LandingResource {

    private final LandingEntries entries;
    private final Answers answers;

    LandingResource(LandingEntries entries, Answers answers) {
        this.entries = entries;
        this.answers = answers;
    }

    /** What the product does. */
    @GET
    @Path("/features")
    @Operation(summary = "Features")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Feature[].class)))
    public Response features(@Context HttpHeaders headers) {
        return section(LandingEntries.Section.FEATURE, Feature.class, headers);
    }

    /** Kinds of advertisements; of one category, or all. */
    @GET
    @Path("/examples")
    @Operation(summary = "Kinds of advertisements")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Example[].class)))
    public Response examples(@QueryParam("category") @Nullable String category, @Context HttpHeaders headers) {
        if (category == null || category.equals("all")) {
            return section(LandingEntries.Section.EXAMPLE, Example.class, headers);
        }
        List<Example> found = entries.of(LandingEntries.Section.EXAMPLE, Example.class).stream()
                .filter(example -> example.category().equals(category))
                .toList();
        return answers.answerOnce(Caching.CONSTANT, headers, found);
    }

    /** Invented voices, marked as samples. */
    @GET
    @Path("/testimonials")
    @Operation(summary = "Sample testimonials")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Testimonial[].class)))
    public Response testimonials(@Context HttpHeaders headers) {
        return section(LandingEntries.Section.TESTIMONIAL, Testimonial.class, headers);
    }

    /** Questions and answers. */
    @GET
    @Path("/faq")
    @Operation(summary = "Questions and answers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Question[].class)))
    public Response questions(@Context HttpHeaders headers) {
        return section(LandingEntries.Section.QUESTION, Question.class, headers);
    }

    private <T> Response section(LandingEntries.Section section, Class<T> type, HttpHeaders headers) {
        return answers.answer(section, Caching.CONSTANT, headers, () -> entries.of(section, type));
    }

    @RegisterForReflection
    @Schema(name = "LandingFeature")
    record Feature(
            String id,
            String icon,
            String gradient,
            String title,
            String titleZh,
            String description,
            String descriptionZh) {}

    /**
     * A kind of advertisement.
     *
     * @param videoUrl always null; the clips of the landing page are {@code /demo/landing/examples}
     */
    @RegisterForReflection
    @Schema(name = "LandingExample")
    record Example(
            String id,
            String category,
            String categoryLabel,
            String duration,
            String title,
            String titleZh,
            String description,
            String descriptionZh,
            String thumbnail,
            @Nullable String videoUrl) {}

    /**
     * A voice.
     *
     * @param avatar always null
     * @param rating 1..5
     */
    @RegisterForReflection
    @Schema(name = "LandingTestimonial")
    record Testimonial(
            String id,
            String name,
            String title,
            String company,
            String companyType,
            @Nullable String avatar,
            int rating,
            String quote,
            String quoteZh) {}

    @RegisterForReflection
    @Schema(name = "LandingQuestion")
    record Question(String id, String question, String questionZh, String answer, String answerZh) {}
}
