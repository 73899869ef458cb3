package ai.vidgo.local.postgres;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.processes.LogTail;
import ai.vidgo.local.processes.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with its data in a folder. Commits are durable and every connection needs a password, as in
 * production: what is tested here about crashes and permissions holds there.
 */
public final class PostgresCluster {

    private static final String ADMIN = "postgres";
    private static final String MAJOR_VERSION = "17";
    private static final String WRONG_PASSWORD = "28P01";

    private final Path programs;
    private final Path data;
    private final int port;
    private final String adminPassword;
    private final Map<String, String> environment;
    private final Path log;

    /**
     * Describes a server; nothing happens yet.
     *
     * @param programs where PostgreSQL's programs are unpacked to
     * @param data the cluster's own folder
     * @param environment variables for the server's process
     */
    public PostgresCluster(
            Path programs, Path data, int port, String adminPassword, Map<String, String> environment, Path log) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.adminPassword = adminPassword;
        this.environment = environment;
        this.log = log;
    }

    /** Unpacks the programs and makes the cluster where they are missing; takes over existing data untouched. */
    public Program prepare() {
        Path home = PostgresBinaries.unpack(programs);
        if (Files.exists(data) && !isEmpty(data)) {
            requireReadable();
        } else {
            create(home);
        }
        List<String> command = new ArrayList<>(asUser());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT is PostgreSQL's fast shutdown: TERM would wait for the last client to leave.
        return new Program("postgres", command, environment, log, "INT");
    }

    /** True when the server takes connections. */
    public boolean answers() {
        try (Connection connection = connect(ADMIN)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new LaunchFailure("The password in secrets/postgres-password does not open the cluster in " + data
                        + ". Bring the old secrets back, or delete the data directory to begin anew.");
            }
            return false;
        }
    }

    /** Makes the database, and for each name a role with a schema that only this role may use. */
    public void ensureRoles(String database, Map<String, String> passwords) {
        try {
            try (Connection connection = connect(ADMIN)) {
                if (!Sql.exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                    Sql.run(connection, "CREATE DATABASE " + database);
                }
            }
            try (Connection connection = connect(database)) {
                Sql.run(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
                Sql.run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                ensureExtensions(connection);
                for (Map.Entry<String, String> role : passwords.entrySet()) {
                    ensureRole(connection, database, role.getKey(), role.getValue());
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure("The roles of the services can't be made: " + e.getMessage(), e);
        }
    }

    /** The search in the list of users reads an index of this kind; only an administrator may add extensions. */
    private static void ensureExtensions(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE SCHEMA IF NOT EXISTS extensions");
        Sql.run(connection, "GRANT USAGE ON SCHEMA extensions TO PUBLIC");
        Sql.run(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions");
    }

    private static void ensureRole(Connection connection, String database, String role, String password)
            throws SQLException {
        if (!Sql.exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            Sql.run(connection, "CREATE ROLE " + role + " LOGIN");
        }
        // The password is hexadecimal and our own; a utility statement takes no parameters.
        Sql.run(connection, "ALTER ROLE " + role + " PASSWORD '" + password + "'");
        Sql.run(connection, "ALTER ROLE " + role + " SET search_path = " + role);
        Sql.run(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + role);
        Sql.run(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMIN);
        properties.setProperty("password", adminPassword);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "max_connections", "150",
                "fsync", "on",
                "synchronous_commit", "on",
                "timezone", "UTC",
                // Details of errors are the rows that caused them.
                "log_error_verbosity", "terse");
    }

    /** Makes the cluster beside its final place: an interrupted creation never looks like a cluster. */
    private void create(Path home) {
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        Path password = data.resolveSibling("postgres.password");
        try {
            PostgresBinaries.deleteTree(partial);
            Files.writeString(password, adminPassword);
            List<String> command = new ArrayList<>(asUser());
            command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", partial.toString(), "-U", ADMIN));
            command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8"));
            command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(command);
            Files.move(partial, data, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchFailure("The database cluster " + data + " can't be made: " + e.getMessage(), e);
        } finally {
            deleteQuietly(password);
        }
    }

    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().onExit().join().exitValue();
        if (status != 0) {
            throw new LaunchFailure("initdb ended with status " + status + ".\n" + LogTail.indented(log, 10));
        }
    }

    private void requireReadable() {
        Path version = data.resolve("PG_VERSION");
        try {
            String found = Files.exists(version) ? Files.readString(version).strip() : "";
            if (found.isEmpty()) {
                throw new LaunchFailure(data + " is not a PostgreSQL data directory, or a damaged one."
                        + " Move it away and start again; the database is then made anew.");
            }
            if (!found.equals(MAJOR_VERSION)) {
                throw new LaunchFailure(data + " was made by PostgreSQL " + found + ", but this VidGo brings "
                        + MAJOR_VERSION + ". Start with another --data DIR.");
            }
        } catch (IOException e) {
            throw new LaunchFailure(version + " can't be read: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same process is nobody. */
    private static List<String> asUser() {
        return ProcessUser.isRoot() ? ProcessUser.NOBODY : List.of();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new LaunchFailure(folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be deleted: " + e.getMessage(), e);
        }
    }
}
