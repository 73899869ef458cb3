package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A server that starts again has ended every connection of the pool; nobody who comes afterwards is to meet one of them. */
@QuarkusTest
class RestartedDatabaseTest {

    private static final int CONNECTIONS = 8;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.foreground-validation-interval")
    Duration unused;

    @Test
    void givesNobodyAConnectionThatIsNoMore() throws SQLException {
        try (Connection other = database.getConnection()) {
            List<Integer> ended = backends();
            for (int backend : ended) {
                assertThat(ask(other, "SELECT pg_terminate_backend(" + backend + ", 5000)::int"))
                        .isOne();
            }
            // Only those that have lain for this long are looked at when somebody takes them.
            await().pollDelay(unused.plusMillis(1))
                    .untilAsserted(
                            () -> assertThat(backends()).hasSize(CONNECTIONS).doesNotContainAnyElementsOf(ended));
        }
    }

    /** The server's processes behind connections that are all taken at once and then given back. */
    private List<Integer> backends() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        List<Integer> backends = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.add(database.getConnection());
                backends.add(ask(taken.getLast(), "SELECT pg_backend_pid()"));
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        return backends;
    }

    private static int ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
