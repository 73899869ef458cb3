package ai.vidgo.catalog.showcases;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the library has of what it should have (contract: catalog §3.6).
 *
 * @param totalCurrent showcases that count towards the requirement: of a tool at most as many as it needs
 * @param sufficiencyPercentage with one decimal
 * @param missing the tools that lack showcases or featured ones
 */
@RegisterForReflection
record LibraryStatus(
        long totalRequired,
        long totalCurrent,
        long totalMissing,
        BigDecimal sufficiencyPercentage,
        boolean isSufficient,
        List<Requirement> requirements,
        List<Missing> missing) {

    static LibraryStatus of(RequiredShowcases required, List<Showcases.ToolCount> counts) {
        Map<String, Showcases.ToolCount> byTool = new HashMap<>();
        counts.forEach(count -> byTool.put(count.category() + "/" + count.toolId(), count));
        List<Requirement> requirements = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (RequiredShowcases.Category category : required.categories()) {
            for (RequiredShowcases.Tool tool : category.tools()) {
                Showcases.ToolCount count = byTool.get(category.categoryId() + "/" + tool.toolId());
                long current = count == null ? 0 : count.showcases();
                long lack = Math.max(0, required.minShowcases() - current);
                long lackFeatured = Math.max(0, required.minFeatured() - (count == null ? 0 : count.featured()));
                requirements.add(new Requirement(
                        category.categoryId(), tool.toolId(), required.minShowcases(), current, lack, lack == 0));
                if (lack > 0 || lackFeatured > 0) {
                    missing.add(Missing.of(category, tool, lack, lackFeatured));
                }
            }
        }
        long needed = (long) requirements.size() * required.minShowcases();
        long lacking =
                requirements.stream().mapToLong(Requirement::missingCount).sum();
        BigDecimal percentage = BigDecimal.valueOf(100 * (needed - lacking))
                .divide(BigDecimal.valueOf(needed), 1, RoundingMode.HALF_UP);
        return new LibraryStatus(needed, needed - lacking, lacking, percentage, lacking == 0, requirements, missing);
    }

    @RegisterForReflection
    @Schema(name = "LibraryRequirement")
    record Requirement(
            String category, String toolId, int minCount, long currentCount, long missingCount, boolean isSufficient) {}

    /**
     * A tool that lacks showcases.
     *
     * @param defaultPrompts what to make them from
     */
    @RegisterForReflection
    @Schema(name = "LibraryMissing")
    record Missing(
            String category,
            String categoryName,
            String categoryNameZh,
            String toolId,
            String toolName,
            String toolNameZh,
            String generationType,
            long missingCount,
            long missingFeatured,
            List<String> defaultPrompts) {

        static Missing of(
                RequiredShowcases.Category category, RequiredShowcases.Tool tool, long lack, long lackFeatured) {
            return new Missing(
                    category.categoryId(),
                    category.categoryName(),
                    category.categoryNameZh(),
                    tool.toolId(),
                    tool.toolName(),
                    tool.toolNameZh(),
                    tool.generationType(),
                    lack,
                    lackFeatured,
                    tool.defaultPrompts());
        }
    }
}
