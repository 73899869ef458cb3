package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load program: what the database gives when nothing stands before it. */
public final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Path program;
    private final RunningStack.Database database;

    private Pgbench(Path program, RunningStack.Database database) {
        this.program = program;
        this.database = database;
    }

    /** Finds the program in {@code PATH} and where Debian puts it. */
    public static Pgbench on(RunningStack.Database database) {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.map(version -> version.resolve("bin")).forEach(folders::add);
            } catch (IOException e) {
                throw new LaunchFailure(versions + " can't be read: " + e, e);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, database))
                .orElseThrow(() -> new LaunchFailure("pgbench is needed as the reference and was not found; "
                        + "install PostgreSQL's contributed programs (Debian: apt install postgresql-contrib)."));
    }

    /**
     * Runs a script of pgbench with prepared statements.
     *
     * @param script the transaction, in pgbench's language
     * @return transactions per second, without the time to connect
     */
    public double perSecond(String script, int clients, Duration time) throws IOException, InterruptedException {
        Path file = Files.createTempFile("vidgo-bench", ".sql");
        Path output = Files.createTempFile("vidgo-bench", ".log");
        try {
            Files.writeString(file, script);
            Process process = start(file, output, clients, time);
            if (!process.waitFor(time.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LaunchFailure("pgbench did not end in time");
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Matcher failed = FAILED.matcher(said);
            Matcher tps = TPS.matcher(said);
            if (process.exitValue() != 0
                    || !tps.find()
                    || (failed.find() && !failed.group(1).equals("0"))) {
                throw new LaunchFailure("pgbench failed: " + said);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            Files.delete(file);
            Files.delete(output);
        }
    }

    private Process start(Path script, Path output, int clients, Duration time) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name());
        builder.environment().put("PGPASSWORD", database.password());
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
