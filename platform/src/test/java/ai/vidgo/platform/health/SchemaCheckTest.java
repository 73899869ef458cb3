package ai.vidgo.platform.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class SchemaCheckTest {

    @Inject
    AgroalDataSource database;

    @Test
    void isPartOfReadiness() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("schema"));
    }

    @Test
    void isDownUntilTheLastMigrationIsThere() {
        Flyway older = build("older");
        Flyway all = build("older", "newer");
        SchemaCheck check = new SchemaCheck(all, database, false);

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        older.migrate();
        HealthCheckResponse between = check.call();
        all.migrate();

        assertThat(between.getStatus()).isEqualTo(Status.DOWN);
        assertThat(between.getData().orElseThrow()).containsEntry("missing_migrations", 2L);
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aSchemaThatIsAheadIsReady() {
        build("older", "newer").migrate();

        assertThat(new SchemaCheck(build("older"), database, false).call().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void isDownAndQuickWhileTheDatabaseIsAway() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:9/vidgo");

        HealthCheckResponse answer = new SchemaCheck(build("older", "newer"), away, false).call();

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("database", "does not answer");
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS check_history, check_one, check_two, check_three");
        }
    }

    /** What a build of a service knows: the folders of this test's migrations, which have a history of their own. */
    private Flyway build(String... folders) {
        return Flyway.configure()
                .dataSource(database)
                .defaultSchema("platform_test")
                .table("check_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations(Stream.of(folders)
                        .map(folder -> "classpath:db/schema-check/" + folder)
                        .toArray(String[]::new))
                .load();
    }
}
