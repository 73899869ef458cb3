package ai.vidgo.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of this test's own out of the PostgreSQL that is installed on the machine, which has the operator's programs
 * that the stack's small PostgreSQL lacks. Its administrator needs no password.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final List<String> NEEDED =
            List.of("initdb", "postgres", "pg_isready", "psql", "createdb", "pg_dump", "pg_restore");

    private static final List<String> SERVERS = List.of("initdb", "postgres");

    private final Path programs;
    private final Path data;
    private final int port;
    private final Process server;

    private InstalledPostgres(Path programs, Path data, int port, Process server) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /** The newest installation with all programs, in {@code PATH} or where Debian puts it. */
    static Optional<Path> programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.sorted((one, other) -> other.compareTo(one))
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(folder -> NEEDED.stream().allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .findFirst();
    }

    /** Makes a cluster in a folder and starts it. */
    static InstalledPostgres start(Path programs, Path folder) throws Exception {
        Path data = folder.resolve("cluster");
        int port = FreePort.find();
        output(
                command(programs, "initdb", "-D", data.toString(), "-U", "postgres", "-E", "UTF8", "--locale=C"),
                folder);
        Process server = command(
                        programs,
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        InstalledPostgres postgres = new InstalledPostgres(programs, data, port, server);
        await().alias("PostgreSQL")
                .atMost(Duration.ofSeconds(60))
                .until(() -> command(programs, "pg_isready", "-h", "127.0.0.1", "-p", Integer.toString(port))
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0);
        return postgres;
    }

    /** The address of a database for a service. */
    String url(String role, String password, String database) {
        return "postgresql://" + role + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    /**
     * Runs one of PostgreSQL's programs as the administrator.
     *
     * @return what it printed
     */
    String run(String program, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        all.addAll(List.of(arguments));
        return output(command(programs, program, all.toArray(String[]::new)), data.getParent());
    }

    /** One statement as the administrator; the rows with {@code |} between the columns. */
    String sql(String database, String statement) throws Exception {
        return run("psql", "-d", database, "-qAt", "-v", "ON_ERROR_STOP=1", "-c", statement)
                .strip();
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private static String output(ProcessBuilder program, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "program", ".out");
        Process process = program.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(program.command() + " does not end");
        }
        String printed = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(program.command() + " ended with " + process.exitValue() + ": " + printed);
        }
        return printed;
    }

    /** The server refuses to run as root; in a user namespace of its own the same process is nobody. */
    private static ProcessBuilder command(Path programs, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        boolean root = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        if (root && SERVERS.contains(program)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
