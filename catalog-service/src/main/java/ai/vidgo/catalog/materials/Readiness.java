package ai.vidgo.catalog.materials;

import ai.vidgo.catalog.showcases.Showcases;
import ai.vidgo.catalog.topics.Topics;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether the library is filled (contract: operations §4): one definition, by counts of visible rows per tool. It
 * informs; nothing stops serving because of it.
 */
@Singleton
class Readiness {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private final LoadingCache<String, Report> cache;

    Readiness(MaterialRows rows, Showcases showcases, Clock clock) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(key -> Report.of(
                        rows.counts(Topics.LANDING),
                        !showcases.patterns(null, 1).isEmpty()));
    }

    /** The counts, at most 30 s old. */
    Report report() {
        return cache.get("report");
    }

    /**
     * What there is.
     *
     * @param ready whether the required tools, background removal and short video, have a preset
     * @param materials the five headings of {@code /materials/status}: whether there is anything to show
     * @param tools visible rows per tool
     */
    @RegisterForReflection
    record Report(boolean ready, Map<String, Boolean> materials, Map<String, Long> tools) {

        static Report of(List<MaterialRows.Count> counts, boolean hasPatterns) {
            Map<ToolType, Long> rows = new EnumMap<>(ToolType.class);
            long landing = 0;
            for (MaterialRows.Count count : counts) {
                rows.put(count.tool(), count.rows());
                landing += count.tool() == ToolType.SHORT_VIDEO ? count.landing() : 0;
            }
            Map<String, Boolean> materials = new LinkedHashMap<>();
            materials.put("landing", landing > 0);
            materials.put("pattern", hasPatterns);
            materials.put("product", has(rows, ToolType.PRODUCT_SCENE));
            materials.put("video", has(rows, ToolType.SHORT_VIDEO));
            materials.put("avatar", has(rows, ToolType.AI_AVATAR));
            Map<String, Long> tools = new LinkedHashMap<>();
            for (ToolType tool : ToolType.values()) {
                tools.put(tool.id(), rows.getOrDefault(tool, 0L));
            }
            boolean ready = has(rows, ToolType.BACKGROUND_REMOVAL) && has(rows, ToolType.SHORT_VIDEO);
            return new Report(ready, materials, tools);
        }

        private static boolean has(Map<ToolType, Long> rows, ToolType tool) {
            return rows.getOrDefault(tool, 0L) > 0;
        }
    }
}
