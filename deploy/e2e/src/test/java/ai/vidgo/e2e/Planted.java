package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that no log of the stack may hold, each so unlikely that it can only have come from where it was planted. */
final class Planted {

    /** What no log may hold whoever it belongs to, also from the tests that ran before. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "a token", Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            "an API key", Pattern.compile("vg_[A-Za-z0-9]{4,32}_[A-Za-z0-9]{8,}"),
            "an account of a test", Pattern.compile("e2e-[0-9a-f-]{8,}(@|%40)"),
            "the password of the tests", Pattern.compile(Pattern.quote(User.PASSWORD)));

    private final Map<String, String> values = new LinkedHashMap<>();

    /** A word that nobody else says. */
    String word(String what) {
        return keep(
                what,
                ThreadLocalRandom.current()
                        .ints(14, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "zq", "")));
    }

    /** A secret that the stack made. */
    String keep(String what, String value) {
        assertThat(value).as(what).hasSizeGreaterThanOrEqualTo(8);
        values.put(what, value);
        return value;
    }

    /** The secrets of the stack itself. */
    void keepSecretsOf(Target.Stack stack) {
        for (Path secret : filesIn(stack.secrets())) {
            keep(secret.getFileName().toString(), read(secret).strip());
        }
    }

    /** Reads every log of the stack. */
    void assertInNoLog() {
        List<String> found = new ArrayList<>();
        for (Path log : filesIn(Target.stack().logs())) {
            String text = read(log);
            String name = log.getFileName().toString();
            values.forEach((what, value) -> {
                if (text.contains(value) || text.contains(URLEncoder.encode(value, StandardCharsets.UTF_8))) {
                    found.add(what + " in " + name + ": " + lineOf(text, text.indexOf(value)));
                }
            });
            FORMS.forEach((what, form) -> form.matcher(text)
                    .results()
                    .forEach(match -> found.add(what + " in " + name + ": " + lineOf(text, match.start()))));
        }
        assertThat(found).isEmpty();
    }

    /** All that a process has written. */
    static String logOf(String process) {
        return read(Target.stack().logs().resolve(process + ".log"));
    }

    private static String lineOf(String text, int at) {
        int from = text.lastIndexOf('\n', Math.max(at, 0)) + 1;
        int to = text.indexOf('\n', Math.max(at, 0));
        return text.substring(from, Math.min(to < 0 ? text.length() : to, from + 400));
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).as(folder.toString()).isNotEmpty();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("no files in " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            // Not every byte of a log need be UTF-8.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
