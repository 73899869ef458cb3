package ai.vidgo.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that is being judged. */
final class Project {

    /** What is deployed, each with an image of its own. */
    static final List<String> SERVICES =
            List.of("auth-service", "catalog-service", "generation-service", "billing-service", "gateway");

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern READ_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?:}|:([^}]*))");

    /** However a name is read: by an expression (also inside of another one), out of a context, or as it is. */
    private static final Pattern NAMED_VARIABLE = Pattern.compile(
            "(?:\\$\\{|value\\(context, \"|getenv\\(\"|@ConfigProperty\\(name = \")([A-Z][A-Z0-9_]+)[:}\"]");

    private Project() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return read(file(path));
    }

    /** The environment variables that a service's settings read, by their names in its sources and the platform's. */
    static Set<String> variablesReadBy(String service) {
        Set<String> names = new TreeSet<>(Set.of("OTEL_EXPORTER_OTLP_ENDPOINT"));
        found(service, NAMED_VARIABLE).forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** What a service takes for a variable that is not set, where that is something. */
    static Map<String, String> defaultsIn(String service) {
        Map<String, String> defaults = new TreeMap<>();
        found(service, READ_VARIABLE)
                .filter(found -> found.group(2) != null && !found.group(2).isEmpty())
                .forEach(found -> defaults.put(found.group(1), found.group(2)));
        return defaults;
    }

    private static Stream<MatchResult> found(String service, Pattern pattern) {
        return Stream.of("platform", service)
                .flatMap(module -> sources(file(module).resolve("src/main")).stream())
                .flatMap(source -> pattern.matcher(read(source)).results());
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(source + " can't be read", e);
        }
    }

    private static List<Path> sources(Path folder) {
        return files(folder, ".*\\.(java|properties)");
    }

    /** The files below a folder whose path is of a form. */
    static List<Path> files(Path folder, String form) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(form)).toList();
        } catch (IOException e) {
            throw new AssertionError(folder + " can't be read", e);
        }
    }
}
