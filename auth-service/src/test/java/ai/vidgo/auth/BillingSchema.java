package ai.vidgo.auth;

import ai.vidgo.platform.testing.OtherRoles;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Billing's schema beside ours, made by billing's own migrations under its own role, so that the list of users is tested
 * against the real published views and their real grants.
 */
@Singleton
public class BillingSchema {

    private final OtherRoles roles;
    private boolean made;

    BillingSchema(@ConfigProperty(name = "DATABASE_URL") String ours) {
        this.roles = new OtherRoles(ours);
    }

    /** Makes the schema once. */
    public synchronized void ensure() {
        if (made) {
            return;
        }
        asPostgres("CREATE ROLE billing LOGIN PASSWORD 'billing'");
        asPostgres("CREATE SCHEMA billing AUTHORIZATION billing");
        Flyway.configure()
                .dataSource(roles.server(), "billing", "billing")
                .schemas("billing")
                .outOfOrder(true)
                .locations(
                        "filesystem:"
                                + Path.of("../platform/src/main/resources/db/platform")
                                        .toAbsolutePath(),
                        "filesystem:"
                                + Path.of("../billing-service/src/main/resources/db/migration")
                                        .toAbsolutePath())
                .load()
                .migrate();
        made = true;
    }

    /** Writes what billing would. */
    public void run(String sql) {
        roles.run("billing", sql);
    }

    /** Takes away what billing itself may not: its ledger is for ever, a test's rows are not. */
    public void erase(String sql) {
        asPostgres("SET session_replication_role = replica; SET search_path = billing; " + sql);
    }

    private void asPostgres(String sql) {
        roles.run("postgres", sql);
    }
}
