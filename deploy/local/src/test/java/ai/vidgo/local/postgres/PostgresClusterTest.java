package ai.vidgo.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.processes.SupervisedProcess;
import ai.vidgo.local.processes.Supervisor;
import ai.vidgo.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server for all tests: making a cluster takes seconds. No test depends on another's rows. */
class PostgresClusterTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"));
    private static final Map<String, String> ROLES = Map.of("auth", "auth-secret", "billing", "billing-secret");

    @TempDir
    private static Path folder;

    private static int port;
    private static PostgresCluster cluster;
    private static SupervisedProcess server;

    @BeforeAll
    static void startServer() {
        port = Ports.of(0).of("postgres");
        cluster = cluster("admin-secret");
        start();
        cluster.ensureRoles("vidgo", ROLES);
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void dropTables() throws SQLException {
        run("billing", "DROP TABLE IF EXISTS account");
    }

    @Test
    void refusesARoleInAnotherRolesSchema() throws SQLException {
        run("billing", "CREATE TABLE account (balance int)");

        assertThatThrownBy(() -> run("auth", "SELECT * FROM billing.account"))
                .hasMessageContaining("permission denied for schema billing");
        assertThatThrownBy(() -> run("auth", "CREATE TABLE billing.intruder (id int)"))
                .hasMessageContaining("permission denied for schema billing");
        assertThatThrownBy(() -> run("auth", "CREATE TABLE public.shared (id int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> connect("billing", "guess").close())
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> cluster("another").answers())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("secrets/postgres-password");
    }

    @Test
    void commitsDurably() throws SQLException {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void keepsItsDataThroughAnOrderlyStop() throws SQLException {
        run("billing", "CREATE TABLE account (balance int); INSERT INTO account VALUES (41)");

        server.stop();
        start();
        cluster.ensureRoles("vidgo", ROLES);

        assertThat(query("SELECT balance FROM account")).isEqualTo("41");
    }

    @Test
    void keepsWhatWasCommittedThroughKill() throws SQLException {
        run("billing", "CREATE TABLE account (balance int); INSERT INTO account VALUES (42)");

        server.kill();
        start();

        assertThat(query("SELECT balance FROM account")).isEqualTo("42");
    }

    @Test
    void saysWhatIsWrongWithAFolderThatIsNoCluster(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/note.txt"), "not a database");
        PostgresCluster broken = new PostgresCluster(
                folder.resolve("bin"), other.resolve("postgres"), port, "x", ENVIRONMENT, other.resolve("log"));

        assertThatThrownBy(broken::prepare)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("not a PostgreSQL data directory");
    }

    @Test
    void saysWhenTheDataAreOfAnotherVersion(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "15\n");
        PostgresCluster old = new PostgresCluster(
                folder.resolve("bin"), other.resolve("postgres"), port, "x", ENVIRONMENT, other.resolve("log"));

        assertThatThrownBy(old::prepare).hasMessageContaining("made by PostgreSQL 15");
    }

    private static PostgresCluster cluster(String password) {
        return new PostgresCluster(
                folder.resolve("bin"),
                folder.resolve("postgres"),
                port,
                password,
                ENVIRONMENT,
                folder.resolve("postgres.log"));
    }

    private static void start() {
        server = new Supervisor(folder.resolve("bin")).start(cluster.prepare());
        await().atMost(Duration.ofMinutes(1)).until(cluster::answers);
    }

    private static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/vidgo", role, password);
    }

    private static void run(String role, String statements) throws SQLException {
        try (Connection connection = connect(role, ROLES.get(role));
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String query(String query) throws SQLException {
        try (Connection connection = connect("billing", ROLES.get("billing"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
