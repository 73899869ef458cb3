package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Digests of the pixels that generation-service draws: marks in several scripts, pictures read and written, plans in PDF,
 * SVG and DXF. Taken from the service on the JVM ({@code > jvm.txt}) and from the native executable on the same machine,
 * they must be equal: {@code --compare jvm.txt} ends with 1 when they are not.
 */
@Command(name = "drawings")
public final class Drawings implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--compare", paramLabel = "FILE")
    private @Nullable Path other;

    @Override
    public Integer call() {
        JsonNode drawn = new InternalApi(data.running(), "generation-service")
                .get("/internal/drawings")
                .orFail("The drawings can't be made")
                .body();
        Map<String, String> digests = new TreeMap<>();
        drawn.properties()
                .forEach(drawing ->
                        digests.put(drawing.getKey(), drawing.getValue().asText()));
        PrintWriter out = spec.commandLine().getOut();
        if (other == null) {
            digests.forEach((name, digest) -> out.println(name + " " + digest));
            return 0;
        }
        return compare(digests, read(other), out) ? 0 : 1;
    }

    private static boolean compare(Map<String, String> here, Map<String, String> there, PrintWriter out) {
        boolean equal = here.keySet().equals(there.keySet());
        for (Map.Entry<String, String> drawing : here.entrySet()) {
            boolean same = drawing.getValue().equals(there.get(drawing.getKey()));
            equal &= same;
            out.printf("%-9s %s%n", same ? "equal" : "DIFFERENT", drawing.getKey());
        }
        // Nothing drawn proves nothing.
        return equal && !here.isEmpty();
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> digests = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> words = List.of(line.strip().split(" ", 2));
                if (words.size() == 2) {
                    digests.put(words.get(0), words.get(1));
                }
            }
            return digests;
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be read: " + e.getMessage(), e);
        }
    }
}
