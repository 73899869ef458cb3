package ai.vidgo.catalog.presets;

import ai.vidgo.catalog.materials.ToolType;
import java.util.Map;
import java.util.Optional;

/** Other names under which the frontend's topic views ask for a tool's presets (contract: catalog §2.1). */
final class PresetAliases {

    private static final Map<String, ToolType> ALIASES = Map.of(
            "image_to_video", ToolType.SHORT_VIDEO,
            "text_to_video", ToolType.SHORT_VIDEO,
            "video_effect", ToolType.SHORT_VIDEO,
            "virtual_try_on", ToolType.TRY_ON,
            "fashion_model", ToolType.TRY_ON,
            "interior_design", ToolType.ROOM_REDESIGN,
            "background_change", ToolType.PRODUCT_SCENE,
            "talking_head", ToolType.AI_AVATAR);

    private PresetAliases() {}

    /** The tool behind a name; empty for unknown names and for {@code pattern_generate}, whose rows are showcases. */
    static Optional<ToolType> resolve(String name) {
        return ToolType.of(name).or(() -> Optional.ofNullable(ALIASES.get(name)));
    }

    /** Whether a name stands for the patterns, which are showcases and no materials. */
    static boolean isPattern(String name) {
        return name.equals("pattern_generate");
    }
}
