package ai.vidgo.auth;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Billing's schema beside ours, made by billing's own migrations under its own role, so that the list of users is tested
 * against the real published views and their real grants.
 */
@Singleton
public class BillingSchema {

    private final String server;
    private boolean made;

    BillingSchema(@ConfigProperty(name = "DATABASE_URL") String ours) {
        this.server = "jdbc:postgresql://" + ours.substring(ours.indexOf('@') + 1);
    }

    /** Makes the schema once. */
    public synchronized void ensure() {
        if (made) {
            return;
        }
        asPostgres("CREATE ROLE billing LOGIN PASSWORD 'billing'");
        asPostgres("CREATE SCHEMA billing AUTHORIZATION billing");
        Flyway.configure()
                .dataSource(server, "billing", "billing")
                .schemas("billing")
                .outOfOrder(true)
                .locations(
                        "filesystem:" + Path.of("../platform/src/main/resources/db/platform").toAbsolutePath(),
                        "filesystem:" + Path.of("../billing-service/src/main/resources/db/migration").toAbsolutePath())
                .load()
                .migrate();
        made = true;
    }

    /** Writes what billing would. */
    public void run(String sql) {
        execute("billing", sql);
    }

    private void asPostgres(String sql) {
        execute("postgres", sql);
    }

    private void execute(String role, String sql) {
        try (Connection connection = DriverManager.getConnection(server, role, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
