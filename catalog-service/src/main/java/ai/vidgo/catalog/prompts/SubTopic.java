package ai.vidgo.catalog.prompts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template of a group is about (contract: data-catalog-generation §6). */
enum SubTopic {
    COLOR_CHANGE("Color Change", "顏色更換"),
    MATERIAL_CHANGE("Material Change", "材質更換"),
    LIGHTING_CHANGE("Lighting Change", "光線調整"),
    ANGLE_CHANGE("Angle Change", "角度調整"),
    TRANSPARENT("Transparent", "透明背景"),
    WHITE_BACKGROUND("White Background", "白色背景"),
    STUDIO_BACKGROUND("Studio Background", "攝影棚背景"),
    NATURE_BACKGROUND("Nature Background", "自然背景"),
    LUXURY_BACKGROUND("Luxury Background", "奢華背景"),
    MODERN_STYLE("Modern Style", "現代風格"),
    NORDIC_STYLE("Nordic Style", "北歐風格"),
    JAPANESE_STYLE("Japanese Style", "日式風格"),
    INDUSTRIAL_STYLE("Industrial Style", "工業風格"),
    MINIMALIST_STYLE("Minimalist Style", "極簡風格"),
    ZOOM_IN("Zoom In", "放大"),
    ZOOM_OUT("Zoom Out", "縮小"),
    PAN_LEFT("Pan Left", "左移"),
    PAN_RIGHT("Pan Right", "右移"),
    ROTATE("Rotate", "旋轉"),
    CINEMATIC("Cinematic", "電影感"),
    DEFAULT("Default", "預設"),
    CUSTOM("Custom", "自訂");

    private final String english;
    private final String chinese;

    SubTopic(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Name in the database and on the wire. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** The sub-topic of a wire name; reads ignore an unknown one. */
    static Optional<SubTopic> find(@Nullable String id) {
        return Arrays.stream(values())
                .filter(subTopic -> subTopic.id().equals(id))
                .findFirst();
    }

    /** The sub-topic of a wire name; writes take an unknown or missing one as {@link #DEFAULT}. */
    static SubTopic orDefault(@Nullable String id) {
        return find(id).orElse(DEFAULT);
    }
}
