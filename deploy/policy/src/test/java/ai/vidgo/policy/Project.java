package ai.vidgo.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    private static final Pattern READ_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

    private Project() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new AssertionError(path + " can't be read", e);
        }
    }

    /** The environment variables that a service's settings read, by their names in its sources and the platform's. */
    static Set<String> variablesReadBy(String service) {
        Set<String> names = new TreeSet<>(Set.of("DATABASE_URL", "OTEL_EXPORTER_OTLP_ENDPOINT"));
        for (String module : List.of("platform", service)) {
            for (Path source : sources(file(module).resolve("src/main"))) {
                try {
                    READ_VARIABLE
                            .matcher(Files.readString(source))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new AssertionError(source + " can't be read", e);
                }
            }
        }
        return names;
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(folder + " can't be read", e);
        }
    }
}
