package ai.vidgo.generation.moderation;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lists that ship with the service: {@code moderation/<language>.txt} and {@code moderation/patterns.txt}. */
@Singleton
class WordLists {

    private static final List<String> LANGUAGES = List.of("en", "zh-TW", "ja", "ko", "es");
    private static final String ALLOWED = "allowed";

    private final List<BlockWord> blocked = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private final List<Pattern> suspicious;

    WordLists() {
        for (String language : LANGUAGES) {
            read("moderation/" + language + ".txt");
        }
        suspicious = lines("moderation/patterns.txt").stream()
                .map(line -> Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    /** The words that are refused. */
    List<BlockWord> blocked() {
        return blocked;
    }

    /** Normalised phrases inside which a hit does not count. */
    List<String> allowed() {
        return allowed;
    }

    /** Expressions that call for a look by a person. */
    List<Pattern> suspicious() {
        return suspicious;
    }

    private void read(String resource) {
        String section = "";
        for (String line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals(ALLOWED)) {
                allowed.add(Normalised.of(line));
            } else {
                Optional<Harm> harm = Harm.ofCategory(section);
                if (harm.isEmpty()) {
                    throw new IllegalStateException(resource + " has a word in unknown section '" + section + "'");
                }
                blocked.add(new BlockWord(Normalised.of(line), harm.get(), BlockWord.Source.SEED));
            }
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream content = WordLists.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " is not readable", unreadable);
        }
    }
}
