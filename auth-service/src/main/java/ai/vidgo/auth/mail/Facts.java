package ai.vidgo.auth.mail;

import ai.vidgo.auth.texts.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The rows of a letter that show what a service sent along. */
final class Facts {

    /** The clock on the wall where numbers are paid. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Facts() {}

    /** The letter's rows, each a label and a value; a value that is missing or empty has none. */
    static List<Map<String, String>> of(Letter letter, Map<String, String> values, Texts texts, String language) {
        return letter.facts().stream()
                .filter(name -> !values.getOrDefault(name, "").isBlank())
                .map(name -> Map.of(
                        "label", texts.text(letter.key() + "_" + name, language),
                        "value", shown(letter, name, values, texts, language)))
                .toList();
    }

    private static String shown(Letter letter, String name, Map<String, String> values, Texts texts, String language) {
        String value = values.getOrDefault(name, "");
        return switch (name) {
            case "amount" -> (values.getOrDefault("currency", "") + " " + value).strip();
            case "expires_at" -> time(value);
            case "kind" -> {
                String word = texts.text(letter.key() + "_kind_" + value, language);
                yield word.isEmpty() ? value : word;
            }
            default -> value;
        };
    }

    private static String time(String instant) {
        try {
            return TIME.format(Instant.parse(instant).atZone(ZONE)) + " (UTC+8)";
        } catch (DateTimeException notAnInstant) {
            return instant;
        }
    }
}
