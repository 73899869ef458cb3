package ai.vidgo.auth.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages of the frontend by country and by browser (contract: auth §2, geo-language). */
final class Languages {

    private static final String OTHER = "en";
    private static final int LONGEST_HEADER = 500;

    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("TW", "zh-TW"),
            Map.entry("HK", "zh-TW"),
            Map.entry("MO", "zh-TW"),
            Map.entry("JP", "ja"),
            Map.entry("KR", "ko"),
            Map.entry("ES", "es"),
            Map.entry("MX", "es"),
            Map.entry("AR", "es"),
            Map.entry("CO", "es"),
            Map.entry("CL", "es"),
            Map.entry("PE", "es"),
            Map.entry("VE", "es"));

    /** Edges send these for "unknown", for Tor and for Europe at large. */
    private static final List<String> NO_COUNTRIES = List.of("XX", "ZZ", "T1", "EU", "AP");

    private Languages() {}

    /** A country code in capitals, or empty when the header is not one. */
    static String country(String header) {
        String code = header.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}") && !NO_COUNTRIES.contains(code) ? code : "";
    }

    static String spokenIn(String country) {
        return BY_COUNTRY.getOrDefault(country, OTHER);
    }

    /** The first language of an {@code Accept-Language} header that the frontend speaks. */
    static String accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return OTHER;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> of(range.getRange()))
                    .filter(language -> !language.isEmpty())
                    .findFirst()
                    .orElse(OTHER);
        } catch (IllegalArgumentException malformed) {
            return OTHER;
        }
    }

    private static String of(String range) {
        String primary = range.split("-", 2)[0];
        return switch (primary) {
            case "zh" ->
                List.of("zh-tw", "zh-hk", "zh-mo").contains(range) || range.startsWith("zh-hant") ? "zh-TW" : "";
            case "ja", "ko", "es", "en" -> primary;
            default -> "";
        };
    }
}
