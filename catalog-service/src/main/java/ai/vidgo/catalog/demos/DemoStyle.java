package ai.vidgo.catalog.demos;

import com.fasterxml.jackson.annotation.JsonValue;

/** The styles of the gallery (contract: data-catalog-generation §10). */
enum DemoStyle {
    ANIME(1, "Anime Style", "anime"),
    REALISTIC(2, "Realistic", "realistic"),
    CINEMATIC(3, "Cinematic", "cinematic"),
    CARTOON(4, "Cartoon", "cartoon"),
    WATERCOLOR(5, "Watercolor", "watercolor");

    private final int id;
    private final String label;
    private final String slug;

    DemoStyle(int id, String label, String slug) {
        this.id = id;
        this.label = label;
        this.slug = slug;
    }

    int id() {
        return id;
    }

    /** Display name. */
    String label() {
        return label;
    }

    /** Also the name in JSON. */
    @JsonValue
    String slug() {
        return slug;
    }
}
