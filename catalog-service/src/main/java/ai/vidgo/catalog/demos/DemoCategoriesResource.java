package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Styles and subjects of the gallery (contract: catalog §3.3). Public. */
@Path("/api/v1/demo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoCategoriesResource {

    private static final int SAMPLES = 3;

    private final DemoCategories categories;
    private final Answers answers;

    DemoCategoriesResource(DemoCategories categories, Answers answers) {
        this.categories = categories;
        this.answers = answers;
    }

    private enum Question {
        STYLES,
        CATEGORIES
    }

    /** The five styles. */
    @GET
    @Path("/styles")
    @Operation(summary = "Styles of the gallery")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Style[].class)))
    public Response styles(@Context HttpHeaders headers) {
        return answers.answer(
                Question.STYLES,
                Caching.CONSTANT,
                headers,
                () -> Arrays.stream(DemoStyle.values())
                        .map(style -> new Style(style.id(), style.label(), style.slug(), null))
                        .toList());
    }

    /** The categories with three of their subjects. */
    @GET
    @Path("/categories")
    @Operation(summary = "Categories of the gallery")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Category[].class)))
    public Response categories(@Context HttpHeaders headers) {
        return answers.answer(
                Question.CATEGORIES,
                Caching.CONSTANT,
                headers,
                () -> categories.all().stream()
                        .map(category -> new Category(
                                category.slug(),
                                category.name(),
                                category.subjects().size(),
                                category.subjects().stream().limit(SAMPLES).toList()))
                        .toList());
    }

    /**
     * A style.
     *
     * @param version always null
     */
    @RegisterForReflection
    @Schema(name = "DemoStyle")
    record Style(int id, String name, String slug, @Nullable String version) {}

    @RegisterForReflection
    @Schema(name = "DemoCategory")
    record Category(String slug, String name, int topicCount, List<String> sampleTopics) {}
}
