package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk of docs/operations.md through a backup, with the operator's own programs and on the oldest PostgreSQL that is
 * supported: an empty database is prepared and migrated, used, dumped while it is used, restored beside, and billing
 * goes on from the copy.
 */
@Order(13)
@Tag("stack")
class BackupTest {

    private static final Map<String, String> SCHEMAS = Map.of(
            "auth-service", "auth",
            "catalog-service", "catalog",
            "generation-service", "generation",
            "billing-service", "billing");

    private static final String PASSWORD = "0f3c5ad9b1e8427706";
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final Path ROLES = Path.of("../postgres/roles.sql");

    @TempDir
    Path folder;

    @Test
    void aRestoredDumpIsTheSameLedgerAndGoesOn() throws Exception {
        Optional<Path> programs = InstalledPostgres.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL's own programs are not installed on this machine");
        assumeTrue(SecondInstance.possible(), "this machine tells no process's settings");
        UUID user = UUID.randomUUID();
        String open = UUID.randomUUID().toString();
        Path dump = folder.resolve("vidgo.dump");
        try (InstalledPostgres postgres = InstalledPostgres.start(programs.get(), folder)) {
            prepare(postgres, "vidgo");
            for (String service : SCHEMAS.keySet()) {
                assertThat(run(postgres, service, "vidgo", "--migrate"))
                        .as(service)
                        .isZero();
            }
            JsonPath before;
            try (SecondInstance billing = billing(postgres, "vidgo")) {
                verified(billing, user);
                String settled = UUID.randomUUID().toString();
                reserve(billing, user, settled);
                settle(billing, settled);
                reserve(billing, user, open);
                before = verify(billing);
                postgres.run("pg_dump", "-Fc", "-f", dump.toString(), "vidgo");
            }

            prepare(postgres, "restored");
            restore(postgres, dump, "restored");

            assertThat(schema(postgres, "restored")).isEqualTo(schema(postgres, "vidgo"));
            assertThat(rows(postgres, "restored")).isNotEmpty().isEqualTo(rows(postgres, "vidgo"));
            assertThat(run(postgres, "billing-service", "restored", "--verify"))
                    .as("the ledger, before anybody is let in")
                    .isZero();
            assertThat(run(postgres, "auth-service", "restored", "--verify"))
                    .as("a service that has nothing to verify")
                    .isEqualTo(2);
            try (SecondInstance billing = billing(postgres, "restored")) {
                JsonPath after = verify(billing);
                assertThat(after.getList("violations")).isEmpty();
                assertThat(after.getLong("entries")).isPositive().isEqualTo(before.getLong("entries"));
                settle(billing, open);
                verified(billing, user);
                JsonPath later = verify(billing);
                assertThat(later.getList("violations")).isEmpty();
                assertThat(sums(postgres)).as("no credits twice, no job twice").isEqualTo("1|1|1");

                tamper(postgres);
                assertThat(verify(billing).getList("violations"))
                        .as("a copy that somebody worked on")
                        .isNotEmpty();
                assertThat(run(postgres, "billing-service", "restored", "--verify"))
                        .isEqualTo(1);
            }
        }
    }

    private static void prepare(InstalledPostgres postgres, String database) throws Exception {
        postgres.run("createdb", database);
        List<String> arguments = new ArrayList<>(List.of("-q", "-d", database, "-f", ROLES.toString()));
        SCHEMAS.values().forEach(role -> arguments.addAll(List.of("-v", role + "=" + PASSWORD)));
        postgres.run("psql", arguments.toArray(String[]::new));
    }

    private static void restore(InstalledPostgres postgres, Path dump, String database) throws Exception {
        postgres.run(
                "pg_restore",
                "--exit-on-error",
                "--single-transaction",
                "--clean",
                "--if-exists",
                "-d",
                database,
                dump.toString());
    }

    /** Nothing but the database is known to the job, and what the services are told about migrations does not stop it. */
    private static int run(InstalledPostgres postgres, String service, String database, String argument)
            throws Exception {
        Map<String, String> settings = Map.of(
                "PATH",
                System.getenv("PATH"),
                "DATABASE_URL",
                postgres.url(SCHEMAS.get(service), PASSWORD, database),
                "MIGRATE_AT_START",
                "false");
        return SecondInstance.run(service, settings, argument);
    }

    /** Billing on another database; it tells nobody, because the accounts of this test exist nowhere. */
    private static SecondInstance billing(InstalledPostgres postgres, String database) throws Exception {
        return SecondInstance.of(
                "billing-service",
                Map.of(
                        "DATABASE_URL",
                        postgres.url("billing", PASSWORD, database),
                        "MIGRATE_AT_START",
                        "false",
                        "DEMO_SIGNUP_CREDITS",
                        "1000",
                        "AUTH_URL",
                        NOBODY,
                        "CATALOG_URL",
                        NOBODY,
                        "GENERATION_URL",
                        NOBODY));
    }

    private static void verified(SecondInstance billing, UUID user) {
        Map<String, Object> event = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "topic",
                "user.verified",
                "key",
                user.toString(),
                "occurred_at",
                Instant.now().toString(),
                "payload",
                Map.of("user_id", user.toString()));
        internal(billing).body(event).post("/internal/events").then().statusCode(204);
    }

    private static void reserve(SecondInstance billing, UUID user, String job) {
        internal(billing)
                .body(Map.of("user_id", user.toString(), "job_id", job, "service_type", "t2i", "extra_credits", 0))
                .post("/internal/credits/reserve")
                .then()
                .statusCode(200);
    }

    private static void settle(SecondInstance billing, String job) {
        internal(billing)
                .body(Map.of("job_id", job))
                .post("/internal/credits/settle")
                .then()
                .statusCode(200);
    }

    private static JsonPath verify(SecondInstance billing) {
        return internal(billing)
                .get("/internal/credits/invariants")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification internal(SecondInstance billing) {
        return User.json(Billing.asService(billing.request()));
    }

    /** Definitions with their owners and rights; of checks only the names, because a restored one is spelled anew. */
    private static String schema(InstalledPostgres postgres, String database) throws Exception {
        return postgres.run("pg_dump", "--schema-only", database)
                .lines()
                .filter(line -> !line.startsWith("\\"))
                .map(line -> line.replaceAll(" CHECK \\(.*", " CHECK"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    /** How many rows each table has; of billing's, which went on after the dump, only those that this test alone fills. */
    private static String rows(InstalledPostgres postgres, String database) throws Exception {
        return postgres.sql(database, """
                SELECT schemaname, relname,
                       (xpath('/row/n/text()', query_to_xml(
                            format('SELECT count(*) AS n FROM %I.%I', schemaname, relname), false, true, '')))[1]
                  FROM pg_stat_user_tables
                 WHERE schemaname <> 'billing' OR relname LIKE 'credit%'
                 ORDER BY 1, 2""");
    }

    private static String sums(InstalledPostgres postgres) throws Exception {
        return postgres.sql("restored", """
                SELECT count(*) FILTER (WHERE description = 'Sign-up credits'), count(DISTINCT user_id),
                       (count(*) FILTER (WHERE amount < 0) = 2)::int
                  FROM billing.credit_transactions""");
    }

    private static void tamper(InstalledPostgres postgres) throws Exception {
        postgres.sql("restored", """
                ALTER TABLE billing.credit_transactions DISABLE TRIGGER USER;
                UPDATE billing.credit_transactions SET amount = amount + 1 WHERE amount > 0""");
    }
}
