package ai.vidgo.catalog.showcases;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The required categories and tools as they go out (contract: catalog §3.6). */
@RegisterForReflection
record LibraryCategories(List<LibraryCategory> categories, int totalCategories) {

    static LibraryCategories of(RequiredShowcases required) {
        List<LibraryCategory> categories = required.categories().stream()
                .map(category -> LibraryCategory.of(category, required.minShowcases()))
                .toList();
        return new LibraryCategories(categories, categories.size());
    }

    @RegisterForReflection
    @Schema(name = "LibraryCategory")
    record LibraryCategory(
            String categoryId, String categoryName, String categoryNameZh, List<LibraryTool> tools, int totalTools) {

        static LibraryCategory of(RequiredShowcases.Category category, int minShowcases) {
            List<LibraryTool> tools = category.tools().stream()
                    .map(tool -> new LibraryTool(
                            tool.toolId(),
                            tool.toolName(),
                            tool.toolNameZh(),
                            minShowcases,
                            tool.generationType(),
                            tool.requiresSourceImage()))
                    .toList();
            return new LibraryCategory(
                    category.categoryId(), category.categoryName(), category.categoryNameZh(), tools, tools.size());
        }
    }

    @RegisterForReflection
    @Schema(name = "LibraryTool")
    record LibraryTool(
            String toolId,
            String toolName,
            String toolNameZh,
            int minShowcases,
            String generationType,
            boolean requiresSourceImage) {}
}
