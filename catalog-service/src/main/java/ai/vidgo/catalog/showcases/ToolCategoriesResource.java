package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.topics.Topic;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /demo/tool-categories}: which tools have showcases (contract: catalog §3.2). Public. */
@Path("/api/v1/demo/tool-categories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ToolCategoriesResource {

    private final Showcases showcases;
    private final RequiredShowcases required;
    private final Answers answers;

    ToolCategoriesResource(Showcases showcases, RequiredShowcases required, Answers answers) {
        this.showcases = showcases;
        this.required = required;
        this.answers = answers;
    }

    /** Categories and tools with at least one showcase, by their names. */
    @GET
    @Operation(summary = "Categories and tools that have showcases")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ToolCategories.class)))
    public Response list(@Context HttpHeaders headers) {
        return answers.answer(ToolCategoriesResource.class, Caching.CATALOGUE, headers, this::categories);
    }

    private ToolCategories categories() {
        Map<String, List<CountedTool>> tools = new LinkedHashMap<>();
        for (Showcases.ToolCount count : showcases.counts()) {
            tools.computeIfAbsent(count.category(), category -> new ArrayList<>())
                    .add(new CountedTool(count.toolId(), count.toolName(), count.toolNameZh(), count.showcases()));
        }
        List<ToolCategory> categories = tools.entrySet().stream()
                .map(entry -> new ToolCategory(entry.getKey(), name(entry.getKey()), entry.getValue()))
                .toList();
        return new ToolCategories(categories, categories.size());
    }

    private String name(String category) {
        return required.category(category)
                .map(RequiredShowcases.Category::categoryName)
                .orElseGet(() -> Topic.readable(category));
    }

    @RegisterForReflection
    record ToolCategories(List<ToolCategory> categories, int totalCategories) {}

    @RegisterForReflection
    @Schema(name = "ShowcaseToolCategory")
    record ToolCategory(String category, String categoryName, List<CountedTool> tools) {}

    @RegisterForReflection
    @Schema(name = "ShowcaseTool")
    record CountedTool(
            String toolId, String toolName, @Nullable String toolNameZh, long showcaseCount) {}
}
