package ai.vidgo.generation.testing;

import ai.vidgo.platform.testing.OtherRoles;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the view in which the catalogue publishes its hashes; the view itself is tested there. */
@Singleton
public class PublishedTable {

    private static final String OWNER = "postgres";

    private final OtherRoles roles;

    PublishedTable(@ConfigProperty(name = "DATABASE_URL") String ours) {
        this.roles = new OtherRoles(ours);
    }

    /** Nothing is published; there is a table for it from now on. */
    public void clear() {
        roles.run(OWNER, """
                CREATE SCHEMA IF NOT EXISTS catalog;
                CREATE TABLE IF NOT EXISTS catalog.published_presets (lookup_hash text PRIMARY KEY);
                GRANT USAGE ON SCHEMA catalog TO generation;
                GRANT SELECT ON catalog.published_presets TO generation;
                TRUNCATE catalog.published_presets""");
    }

    /** The catalogue has not been migrated that far. */
    public void drop() {
        roles.run(OWNER, "DROP TABLE catalog.published_presets");
    }

    void add(String lookupHash) {
        try (Connection connection = roles.connect(OWNER);
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO catalog.published_presets VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, lookupHash);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(lookupHash, e);
        }
    }
}
