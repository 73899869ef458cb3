package ai.vidgo.catalog.materials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the preset that answers a request, the hottest question of the product.
 *
 * <p>By hash: memory, then Redis, then the unique index. Hits are kept, misses are not. A row that stops being visible
 * may be answered from memory for {@link #MEMORY} and from Redis for {@link SharedPresets#LIFE}, both short because
 * Redis may be away at the very moment a row is withdrawn.
 */
@Singleton
class PresetLookup {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final MaterialRows rows;
    private final SharedPresets shared;
    private final Cache<String, Material> memory;

    PresetLookup(MaterialRows rows, SharedPresets shared, Clock clock) {
        this.rows = rows;
        this.shared = shared;
        this.memory = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The visible material of a hash. */
    Optional<Material> byHash(String lookupHash) {
        Material known = memory.getIfPresent(lookupHash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Material> found = shared.find(lookupHash).or(() -> fromTable(lookupHash));
        found.ifPresent(material -> memory.put(lookupHash, material));
        return found;
    }

    /**
     * The best visible material whose tool and inputs all equal the given ones (contract: generation §1, "never show
     * somebody else's input"). With no input at all there is nothing to match and no answer.
     *
     * @param inputImageUrl the input as stored, or null
     * @param parameters names and values of {@code input_params}
     */
    Optional<Material> match(ToolType tool, @Nullable String inputImageUrl, Map<String, String> parameters) {
        if (inputImageUrl == null && parameters.isEmpty()) {
            return Optional.empty();
        }
        return rows.match(tool, inputImageUrl, parameters);
    }

    private Optional<Material> fromTable(String lookupHash) {
        Optional<Material> found = rows.byHash(lookupHash);
        found.ifPresent(material -> shared.keep(lookupHash, material));
        return found;
    }
}
