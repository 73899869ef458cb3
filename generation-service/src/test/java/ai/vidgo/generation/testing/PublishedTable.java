package ai.vidgo.generation.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the view in which the catalogue publishes its hashes; the view itself is tested there. */
@Singleton
public class PublishedTable {

    private final String server;

    PublishedTable(@ConfigProperty(name = "DATABASE_URL") String ours) {
        this.server = "jdbc:postgresql://" + ours.substring(ours.indexOf('@') + 1);
    }

    /** Nothing is published; there is a table for it from now on. */
    public void clear() {
        run("""
                CREATE SCHEMA IF NOT EXISTS catalog;
                CREATE TABLE IF NOT EXISTS catalog.published_presets (lookup_hash text PRIMARY KEY);
                GRANT USAGE ON SCHEMA catalog TO generation;
                GRANT SELECT ON catalog.published_presets TO generation;
                TRUNCATE catalog.published_presets""");
    }

    /** The catalogue has not been migrated that far. */
    public void drop() {
        run("DROP TABLE catalog.published_presets");
    }

    void add(String lookupHash) {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO catalog.published_presets VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, lookupHash);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(lookupHash, e);
        }
    }

    private void run(String statement) {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server, "postgres", "postgres");
    }
}
