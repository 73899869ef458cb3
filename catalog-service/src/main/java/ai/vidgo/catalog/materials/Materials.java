package ai.vidgo.catalog.materials;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The library as the public features of this service use it: visible rows only. */
@Singleton
public class Materials {

    static final String OF_TOOL = "WHERE tool_type = ?::tooltype " + PublicMaterials.BEST_FIRST + " LIMIT ?";
    static final String OF_TOPIC =
            "WHERE tool_type = ?::tooltype AND topic = ? " + PublicMaterials.BEST_FIRST + " LIMIT ?";

    private final PublicMaterials visible;
    private final MaterialRows rows;

    Materials(PublicMaterials visible, MaterialRows rows) {
        this.visible = visible;
        this.rows = rows;
    }

    /**
     * The presets of a tool, the best first.
     *
     * @param topic exact topic, or null for all
     * @param limit at most this many
     */
    public List<PublicMaterial> presets(ToolType tool, @Nullable String topic, int limit) {
        return topic == null
                ? visible.list(OF_TOOL, tool.id(), limit)
                : visible.list(OF_TOPIC, tool.id(), topic, limit);
    }

    /** One visible material. */
    public Optional<PublicMaterial> find(UUID id) {
        return visible.list("WHERE id = ?", id).stream().findFirst();
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
