package ai.vidgo.catalog.materials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tools that presets exist for (contract: data-catalog-generation §1). */
public enum ToolType {
    BACKGROUND_REMOVAL,
    PRODUCT_SCENE,
    TRY_ON,
    ROOM_REDESIGN,
    SHORT_VIDEO,
    AI_AVATAR;

    /** The name in the database and on the wire, for example {@code short_video}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tool of a wire name; empty when there is none of that name. */
    public static Optional<ToolType> of(String id) {
        return Arrays.stream(values()).filter(tool -> tool.id().equals(id)).findFirst();
    }
}
