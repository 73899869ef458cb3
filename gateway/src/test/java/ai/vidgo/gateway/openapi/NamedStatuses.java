package ai.vidgo.gateway.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The refusals, redirections and the like that the Javadoc of the resources' methods names. They stand there for whoever reads the code; read from
 * there they are in the document too, and nobody has to write them down a second time.
 */
final class NamedStatuses {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class ", Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|DELETE|PATCH)\\b");
    private static final Pattern STATUS = Pattern.compile("\\b(?:206|30[234]|4\\d\\d)\\b");

    private final Map<String, Set<String>> byOperation = new HashMap<>();

    /** Of all resources of these services, whose folders lie beside this module's. */
    static NamedStatuses of(List<String> services) throws IOException {
        NamedStatuses statuses = new NamedStatuses();
        for (String service : services) {
            try (Stream<Path> files = Files.walk(Path.of("..", service + "-service", "src", "main", "java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Resource.java"))
                        .toList()) {
                    statuses.read(Files.readString(file));
                }
            }
        }
        return statuses;
    }

    /** Takes what the source of a resource names. */
    void read(String source) {
        Matcher declaration = CLASS.matcher(source);
        if (!declaration.find()) {
            return;
        }
        String base = path(source.substring(0, declaration.start()));
        for (String comment : source.substring(declaration.end()).split("/\\*\\*", -1)) {
            int end = comment.indexOf("*/");
            if (end >= 0) {
                String annotations = comment.substring(end + 2)
                        .lines()
                        .takeWhile(line -> line.isBlank() || line.startsWith("    @") || line.startsWith("     "))
                        .collect(Collectors.joining("\n"));
                add(base, annotations, comment.substring(0, end));
            }
        }
    }

    /** The statuses of an operation; none when nothing is said about it. */
    Set<String> of(String method, String path) {
        return byOperation.getOrDefault(key(method, path), Set.of());
    }

    private void add(String base, String annotations, String text) {
        Matcher verb = VERB.matcher(annotations);
        if (verb.find()) {
            Set<String> statuses =
                    byOperation.computeIfAbsent(key(verb.group(1), base + path(annotations)), none -> new TreeSet<>());
            STATUS.matcher(text).results().forEach(found -> statuses.add(found.group()));
        }
    }

    private static String path(String annotations) {
        Matcher path = PATH.matcher(annotations);
        return path.find() ? "/" + path.group(1) : "";
    }

    /** The names of variables and their patterns say nothing here. */
    private static String key(String method, String path) {
        String plain = path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceFirst("/$", "");
        return method.toUpperCase(Locale.ROOT) + " " + plain;
    }
}
