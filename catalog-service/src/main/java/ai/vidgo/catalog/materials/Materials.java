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
    private final PresetLookup lookup;
    private final ViewLog views;

    Materials(PublicMaterials visible, PresetLookup lookup, ViewLog views) {
        this.visible = visible;
        this.lookup = lookup;
        this.views = views;
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

    /** One visible material, from memory when it was asked for lately. */
    public Optional<PublicMaterial> find(UUID id) {
        return lookup.byId(id);
    }

    /**
     * Counts one use of a material and keeps who it was; never waits for the database.
     *
     * @return the id under which the view is kept
     */
    public UUID used(UUID id, Viewer viewer) {
        return views.used(id, viewer);
    }

    /** Counts one look at a material and keeps who it was; never waits for the database. */
    public void viewed(UUID id, Viewer viewer) {
        views.viewed(id, viewer);
    }
}
