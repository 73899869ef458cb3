package ai.vidgo.platform.health;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * A service is ready when its schema has every migration that it was built with (contract: operations §4). Where it
 * migrates when it starts that is so already; where a job does ({@code MIGRATE_AT_START=false}) it is looked up until it
 * is so, and never again. A schema that is ahead is no fault: the release after this one has migrated it.
 */
@Readiness
@Singleton
class SchemaCheck implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    private final Flyway flyway;
    private final DataSource database;
    private volatile boolean complete;

    SchemaCheck(
            Flyway flyway,
            DataSource database,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart) {
        this.flyway = flyway;
        this.database = database;
        this.complete = migratesAtStart;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("schema");
        if (complete) {
            return answer.up().build();
        }
        // Asked first, because Flyway waits long for a database that is away.
        if (!answers()) {
            return answer.down().withData("database", "does not answer").build();
        }
        int missing = flyway.info().pending().length;
        complete = missing == 0;
        return answer.status(complete).withData("missing_migrations", missing).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
