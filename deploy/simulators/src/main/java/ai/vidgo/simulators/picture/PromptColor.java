package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colour words of a prompt. */
final class PromptColor {

    private static final Map<String, Integer> NAMES = names();
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(rose gold|black|white|silver|gold|red|navy|blue|green|pink|purple|orange|yellow|brown|beige|grey|gray|teal)\\b");

    private PromptColor() {}

    /** The first colour that the prompt names. */
    static Optional<Color> in(String prompt) {
        Matcher matcher = ENGLISH.matcher(prompt.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            boolean backdrop = prompt.substring(matcher.end()).stripLeading().startsWith("background");
            if (!backdrop) {
                return Optional.of(new Color(NAMES.getOrDefault(matcher.group(1), 0x808080)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("rose gold", 0xD8A08E);
        names.put("black", 0x23252A);
        names.put("white", 0xEDEFF2);
        names.put("silver", 0xB9BFC8);
        names.put("gold", 0xD8B045);
        names.put("red", 0xC62A33);
        names.put("navy", 0x22335E);
        names.put("blue", 0x2F6BC4);
        names.put("green", 0x3F8A57);
        names.put("pink", 0xE88AAB);
        names.put("purple", 0x7A4BB0);
        names.put("orange", 0xE8792E);
        names.put("yellow", 0xEBC03A);
        names.put("brown", 0x7C4F31);
        names.put("beige", 0xD9C4A3);
        names.put("grey", 0x868B93);
        names.put("gray", 0x868B93);
        names.put("teal", 0x2C8C8C);
        return names;
    }
}
