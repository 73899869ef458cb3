package ai.vidgo.catalog.gallery;

import java.util.List;
import java.util.Map;

/** What the categories of the gallery look for (contract: data-catalog-generation §12). */
final class InspirationKeywords {

    private static final Map<String, List<String>> BY_CATEGORY = Map.ofEntries(
            Map.entry("video", List.of("short_video", "video")),
            Map.entry("recommended", List.of("product", "ecommerce", "brand")),
            Map.entry("portrait", List.of("portrait", "people", "human")),
            Map.entry("photography", List.of("photography", "realistic")),
            Map.entry("animation", List.of("animation", "cartoon", "animated")),
            Map.entry("poster", List.of("poster", "illustration", "design")),
            Map.entry("anime", List.of("anime", "manga", "2d")),
            Map.entry("ecommerceDesign", List.of("ecommerce", "product", "shopping")),
            Map.entry("chinese", List.of("chinese", "oriental", "asian")),
            Map.entry("female", List.of("female", "woman", "girl")),
            Map.entry("male", List.of("male", "man", "boy")),
            Map.entry("interior", List.of("interior", "room", "home")),
            Map.entry("architectureLandscape", List.of("architecture", "landscape", "building")),
            Map.entry("toys", List.of("toys", "figures", "collectibles")),
            Map.entry("art", List.of("art", "painting", "artistic")),
            Map.entry("productDesign", List.of("product", "industrial", "design")),
            Map.entry("gameCG", List.of("game", "cg", "gaming")),
            Map.entry("nature", List.of("nature", "natural", "landscape")),
            Map.entry("threeD", List.of("3d", "render", "dimensional")),
            Map.entry("logoUI", List.of("logo", "ui", "branding")),
            Map.entry("character", List.of("character", "ip", "mascot")),
            Map.entry("animals", List.of("animals", "pets", "wildlife")),
            Map.entry("fantasy", List.of("fantasy", "magical", "mythical")),
            Map.entry("scifi", List.of("scifi", "futuristic", "tech")));

    private InspirationKeywords() {}

    static boolean knows(String category) {
        return BY_CATEGORY.containsKey(category);
    }

    /** The keywords of a category; an unknown one looks for itself. */
    static List<String> of(String category) {
        return BY_CATEGORY.getOrDefault(category, List.of(category));
    }
}
