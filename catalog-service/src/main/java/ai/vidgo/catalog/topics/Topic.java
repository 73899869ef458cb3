package ai.vidgo.catalog.topics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a tool.
 *
 * @param id for example {@code ecommerce}
 * @param nameEn English name, which every topic has
 */
public record Topic(
        String id,
        String nameEn,
        @Nullable String nameZh,
        @Nullable String nameJa,
        @Nullable String nameKo,
        @Nullable String nameEs) {

    /** The name in a language of the product, in English where that is missing. */
    public String name(String language) {
        String name = switch (language) {
            case "zh-TW" -> nameZh;
            case "ja" -> nameJa;
            case "ko" -> nameKo;
            case "es" -> nameEs;
            default -> nameEn;
        };
        return name == null ? nameEn : name;
    }

    /** A name for an id that has none: {@code product_showcase} becomes {@code Product Showcase}. */
    public static String readable(String id) {
        return Arrays.stream(id.split("[_\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
