package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.topics.Topic;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the library should have at least: {@code showcases/required.json} (contract: data-catalog-generation §10). */
@Singleton
class RequiredShowcases {

    private static final String RESOURCE = "showcases/required.json";

    private final Sheet sheet;

    RequiredShowcases(ObjectMapper json) {
        this.sheet = read(json);
    }

    List<Category> categories() {
        return sheet.categories();
    }

    /** How many showcases each tool should have. */
    int minShowcases() {
        return sheet.minShowcases();
    }

    /** How many of them should be featured. */
    int minFeatured() {
        return sheet.minFeatured();
    }

    Optional<Category> category(String id) {
        return categories().stream()
                .filter(category -> category.categoryId().equals(id))
                .findFirst();
    }

    /** The display name of a tool: the one of the sheet, else its id in readable form. */
    String toolName(String categoryId, String toolId) {
        return category(categoryId).stream()
                .flatMap(category -> category.tools().stream())
                .filter(tool -> tool.toolId().equals(toolId))
                .map(Tool::toolName)
                .findFirst()
                .orElseGet(() -> Topic.readable(toolId));
    }

    private static Sheet read(ObjectMapper json) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return json.readValue(stream, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    @RegisterForReflection
    record Sheet(int minShowcases, int minFeatured, List<Category> categories) {}

    @RegisterForReflection
    record Category(String categoryId, String categoryName, String categoryNameZh, List<Tool> tools) {}

    @RegisterForReflection
    record Tool(
            String toolId,
            String toolName,
            String toolNameZh,
            String generationType,
            boolean requiresSourceImage,
            List<String> defaultPrompts) {}
}
