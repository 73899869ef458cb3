package ai.vidgo.catalog.materials;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The library as the public features of this service see it: visible rows only. */
@Singleton
public class Materials {

    private final MaterialRows rows;

    Materials(MaterialRows rows) {
        this.rows = rows;
    }

    /**
     * The presets of a tool by {@code sort_order}, then quality, then id.
     *
     * @param topic exact topic, or null for all
     * @param limit at most this many
     */
    public List<Material> presets(ToolType tool, @Nullable String topic, int limit) {
        return rows.presets(tool, topic, limit);
    }

    /** One visible material. */
    public Optional<Material> find(UUID id) {
        return rows.byId(id);
    }

    /**
     * Counts one use of a material and records the viewer.
     *
     * @return false when the material is not visible (any more); nothing is counted then
     */
    public boolean use(UUID id, Viewer viewer) {
        return rows.use(id, viewer);
    }
}
