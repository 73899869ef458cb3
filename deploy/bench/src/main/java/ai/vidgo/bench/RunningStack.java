package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.seeding.ServiceToken;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.Secrets;
import ai.vidgo.local.stack.StackFile;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;

/** The stack under load: its addresses, its database and the token for its internal paths. */
public final class RunningStack {

    private static final String DATABASE = "vidgo";
    private static final String SUPERUSER = "postgres";

    private final StackFile file;
    private final Secrets secrets;

    private RunningStack(StackFile file) {
        this.file = file;
        this.secrets = new Secrets(Path.of(file.secretsDir()));
    }

    /** The stack that runs in a data directory. */
    static RunningStack in(DataDirectory data) {
        return StackFile.running(data)
                .map(RunningStack::new)
                .orElseThrow(() -> new LaunchFailure("no stack runs in " + data.root()));
    }

    /** An address of a part of the stack: {@code gateway}, {@code billing-service}, {@code simulators}, … */
    public URI uri(String part, String path) {
        return URI.create("http://127.0.0.1:" + port(part) + path);
    }

    /** The port of a part of the stack. */
    public int port(String part) {
        Integer port = file.ports().get(part);
        if (port == null) {
            throw new LaunchFailure("the stack has no part " + part);
        }
        return port;
    }

    /** The process id of a part of the stack, for figures of memory and processor time. */
    public long processOf(String part) {
        Long process = file.processes().get(part);
        if (process == null) {
            throw new LaunchFailure(part + " does not run");
        }
        return process;
    }

    /** Everything that runs for the stack, its launcher included. */
    public Stream<ProcessHandle> processes() {
        return ProcessHandle.of(file.pid()).stream()
                .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()));
    }

    /** Where the output of a program is kept that the bench starts beside the stack's own. */
    public Path log(String name) {
        return Path.of(file.dataDir(), "logs", name + ".log");
    }

    /** A token for paths under {@code /internal}, good for a minute. */
    public String serviceToken() {
        return new ServiceToken(secrets.get("service-token-secret"), Clock.systemUTC()).issue();
    }

    /** The database as a service sees it; the role's name is its schema's, for example {@code billing}. */
    public Database database(String role) {
        return new Database(port("postgres"), DATABASE, role, secrets.get(role + "-db-password"));
    }

    /** The database with every right. */
    public Database superuser() {
        return new Database(port("postgres"), DATABASE, SUPERUSER, secrets.get("postgres-password"));
    }

    /** How to reach a database, for JDBC and for PostgreSQL's own programs. */
    public record Database(int port, String name, String user, String password) {

        /** A new connection, for the caller to close. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
        }
    }
}
