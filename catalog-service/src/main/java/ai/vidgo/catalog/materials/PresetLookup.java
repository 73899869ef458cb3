package ai.vidgo.catalog.materials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the preset that answers a request, the hottest question of the product: in memory, then in Redis, then by a unique
 * index, so that an answer costs the same in a library of any size.
 *
 * <p>Hits are kept, misses are not: a new material is there at once. A row that stops being visible is forgotten here and
 * in Redis as it changes; where that does not reach (another instance's memory, a Redis that was away) it may be answered
 * for {@link #MEMORY} and {@link SharedPresets#LIFE}, together well below the 60 s of contract: admin §4.
 */
@Singleton
class PresetLookup {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final MaterialRows rows;
    private final PublicMaterials visible;
    private final SharedPresets shared;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Cache<String, Material> byHash;
    private final Cache<String, PublicMaterial> byId;
    private final Cache<Inputs, Optional<Material>> byInputs;

    PresetLookup(MaterialRows rows, PublicMaterials visible, SharedPresets shared, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.visible = visible;
        this.shared = shared;
        this.meters = meters;
        this.clock = clock;
        this.byHash = memory();
        this.byId = memory();
        this.byInputs = memory();
    }

    /** The visible material of a hash, with its clean results. */
    Optional<Material> byHash(String lookupHash) {
        return counted("hash", find(byHash, lookupHash, Material.class, () -> rows.byHash(lookupHash)));
    }

    /** The visible material of an id. */
    Optional<PublicMaterial> byId(UUID id) {
        return counted("id", find(byId, id.toString(), PublicMaterial.class, () -> visible.byId(id)));
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
        return counted("inputs", best(new Inputs(tool, inputImageUrl, Map.copyOf(parameters))));
    }

    private Optional<Material> best(Inputs inputs) {
        Optional<Material> known = byInputs.getIfPresent(inputs);
        if (known != null) {
            return known;
        }
        Optional<Material> found = rows.match(inputs.tool(), inputs.inputImageUrl(), inputs.parameters());
        if (found.isPresent()) {
            byInputs.put(inputs, found);
        }
        return found;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MaterialChanged change) {
        byId.invalidate(change.id().toString());
        byInputs.invalidateAll();
        if (change.lookupHash() == null) {
            shared.forget(List.of(change.id().toString()));
        } else {
            byHash.invalidate(change.lookupHash());
            shared.forget(List.of(change.id().toString(), change.lookupHash()));
        }
    }

    private <V> Optional<V> counted(String by, Optional<V> found) {
        meters.counter("vidgo.preset.lookups", "by", by, "result", found.isPresent() ? "hit" : "miss")
                .increment();
        return found;
    }

    private <V> Optional<V> find(Cache<String, V> memory, String key, Class<V> type, Supplier<Optional<V>> table) {
        V known = memory.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = shared.find(key, type).or(() -> {
            Optional<V> row = table.get();
            row.ifPresent(value -> shared.keep(key, value));
            return row;
        });
        found.ifPresent(value -> memory.put(key, value));
        return found;
    }

    private <K, V> Cache<K, V> memory() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private record Inputs(ToolType tool, @Nullable String inputImageUrl, Map<String, String> parameters) {}
}
