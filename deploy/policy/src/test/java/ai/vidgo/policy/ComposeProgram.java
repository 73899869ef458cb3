package ai.vidgo.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compose program of the machine, as a plug-in of Docker's or by itself; it needs no daemon to read a file. */
final class ComposeProgram {

    private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Z_]+):\\?");
    private static final List<List<String>> FORMS = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    private ComposeProgram() {}

    /** What the program ended with and wrote. */
    record Config(int status, String output) {}

    /** How it is called here; empty when it is not installed. */
    static List<String> found() throws InterruptedException {
        for (List<String> form : FORMS) {
            try {
                if (run(form, List.of("version"), Map.of()).status() == 0) {
                    return form;
                }
            } catch (IOException notInstalled) {
                // The next form may be.
            }
        }
        return List.of();
    }

    /** The files, one over the other, as the program resolves them, with a value for all that they demand but the given. */
    static Config config(List<String> program, List<Path> files, String... missing)
            throws IOException, InterruptedException {
        Map<String, String> variables = new TreeMap<>();
        List<String> arguments = new ArrayList<>();
        for (Path file : files) {
            Matcher demanded = DEMANDED.matcher(Files.readString(file));
            while (demanded.find()) {
                variables.put(demanded.group(1), "a-value");
            }
            arguments.addAll(List.of("--file", file.toString()));
        }
        variables.keySet().removeAll(Set.of(missing));
        arguments.addAll(List.of("--profile", "init", "config"));
        return run(program, arguments, variables);
    }

    private static Config run(List<String> program, List<String> arguments, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("compose", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(program))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.command().addAll(arguments);
            builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "LANG"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program + " does not end");
            }
            return new Config(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
