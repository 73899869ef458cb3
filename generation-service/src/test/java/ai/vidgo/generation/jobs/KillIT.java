package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.jobs.KillPoint.Door;
import ai.vidgo.generation.jobs.KillPoint.Moment;
import ai.vidgo.generation.jobs.KillRound.Killed;
import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.Gate;
import ai.vidgo.generation.testing.ProcessSettings;
import ai.vidgo.generation.testing.Victim;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A worker, a real process, is killed by SIGKILL with one job at each {@link KillPoint}; the next process takes over.
 * Whatever the point: no purchase is made twice and none is forgotten, every hold is settled or released, and the sums
 * are exact. {@code -Dvidgo.kill.rounds=N} kills more often; a round is about sixteen killed jobs.
 */
@QuarkusTest
@TestProfile(Bystander.class)
class KillIT extends EngineTest {

    private static final int ROUNDS = Integer.getInteger("vidgo.kill.rounds", 2);
    private static final int PRICE = 5;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    AgroalDataSource database;

    private volatile KillRound round = new KillRound(List.of());
    private Gate vendorsDoor;
    private Gate billingDoor;

    @BeforeEach
    void openDoors() {
        vendorsDoor = new Gate(ProcessSettings.of("vidgo.test.simulators"));
        billingDoor = new Gate("http://127.0.0.1:" + RestAssured.port + "/fake/billing");
        vendorsDoor.guard(passing -> round.guard(Door.VENDORS, passing));
        billingDoor.guard(passing -> round.guard(Door.BILLING, passing));
    }

    @AfterEach
    void closeDoors() {
        vendorsDoor.close();
        billingDoor.close();
    }

    @Test
    void noPurchaseIsLostOrMadeTwiceWhereverTheWorkerDies() throws Exception {
        List<KillPoint> events =
                Stream.of(KillPoint.values()).filter(KillPoint::isEvent).toList();
        Map<KillPoint, Integer> killed = new EnumMap<>(KillPoint.class);
        Victim victim = start(0);
        try {
            for (int number = 1; number <= ROUNDS; number++) {
                vendors.reset();
                prepare(events.get((number - 1) % events.size()));
                List<Connection> locks = bringAllToTheirPoints(victim);
                victim.kill();
                letGo(locks);
                victim = start(number);
                awaitTheEnd();
                round.jobs().forEach(each -> {
                    verify(each);
                    killed.merge(each.point, 1, Integer::sum);
                });
                verifyLedger();
            }
        } finally {
            victim.close();
        }
        assertThat(billing.violations()).isEmpty();
        assertThat(killed).hasSize(KillPoint.values().length - events.size() + Math.min(ROUNDS, events.size()));
        System.getLogger("kill").log(System.Logger.Level.INFO, "killed at " + killed);
    }

    private void prepare(KillPoint event) {
        round = new KillRound(Stream.of(KillPoint.values())
                .filter(point -> !point.isEvent() || point == event)
                .map(point -> new KillRound.Killed(point, billing.subscriber(CREDITS)))
                .toList());
    }

    private List<Connection> bringAllToTheirPoints(Victim victim) throws Exception {
        for (Killed each : round.jobs()) {
            if (!each.point.isReserve()) {
                user = each.owner;
                each.job = open(each.point.operation, each.mark + " a cup " + each.point.faults);
            }
        }
        for (Killed each : round.jobs()) {
            if (!each.point.isReserve()) {
                awaitHeld(each);
            }
        }
        for (Killed each : round.jobs()) {
            if (each.point.isReserve()) {
                Thread.ofVirtual().start(() -> request(victim, each));
                awaitHeld(each);
                each.job = sql.one("SELECT id FROM jobs WHERE owner_id = ?", row -> row.uuid("id"), each.owner);
            }
        }
        List<Connection> locks = new ArrayList<>();
        for (Killed each : round.jobs()) {
            if (each.point.moment == Moment.COMMIT) {
                locks.add(lock(each.job));
                each.goOn.countDown();
            }
        }
        await("commits wait for the locked rows")
                .atMost(LONG)
                .until(() -> sql.one(
                                "SELECT count(*) AS n FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'",
                                row -> row.count("n"))
                        >= locks.size());
        return locks;
    }

    private void awaitHeld(Killed each) {
        await(each.point + " is reached").atMost(LONG).until(() -> each.held.getCount() == 0);
    }

    /** A client whose server dies while it waits; whatever it hears is right. */
    private static void request(Victim victim, Killed each) {
        try {
            RestAssured.given()
                    .baseUri(victim.url())
                    .port(Integer.parseInt(victim.url().substring(victim.url().lastIndexOf(':') + 1)))
                    .contentType("application/json")
                    .auth()
                    .oauth2(TestTokens.user(each.owner))
                    .body(Map.of("prompt", each.mark + " a cup"))
                    .post("/api/v1/generate/t2i");
        } catch (Exception serverDied) {
            assertThat(each.held.getCount()).isZero();
        }
    }

    private Connection lock(UUID job) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM jobs WHERE id = ? FOR UPDATE")) {
            statement.setObject(1, job);
            statement.executeQuery();
        }
        return connection;
    }

    private void letGo(List<Connection> locks) throws SQLException {
        round.letGo();
        for (Connection each : locks) {
            each.rollback();
            each.setAutoCommit(true);
            each.close();
        }
    }

    private void awaitTheEnd() {
        await("all jobs are over")
                .atMost(LONG)
                .until(() -> round.jobs().stream().allMatch(this::isOver));
        await("all facts are delivered")
                .atMost(LONG)
                .until(() -> sql.one("SELECT count(*) AS n FROM outbox_events", row -> row.count("n")) == 0);
    }

    private boolean isOver(Killed each) {
        return rows.find(each.job).map(job -> JobView.of(job).over()).orElse(true);
    }

    private void verify(Killed each) {
        Optional<Job> job = rows.find(each.job);
        boolean made = job.isPresent() && job.get().state() instanceof JobState.Succeeded;
        assertThat(made).as(each.point + " " + job.map(Job::state)).isEqualTo(each.point.isMade());
        assertThat(billing.hold(each.job).map(Hold::status))
                .as(each.point.toString())
                .hasValue(made ? "settled" : "released");
        assertThat(billing.balance(each.owner)).as(each.point.toString()).isEqualTo(CREDITS - (made ? PRICE : 0));
    }

    /** No purchase of the vendors' books is doubled, and none is unknown to us. */
    private void verifyLedger() {
        Map<String, Integer> bought = new HashMap<>();
        for (JsonNode entry : vendors.bought().toList()) {
            String prompt = entry.path("prompt").asText();
            Killed whose = round.jobs().stream()
                    .filter(each -> prompt.contains(each.mark))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("a purchase of nobody: " + prompt));
            String key = whose.mark + " " + entry.path("provider").asText() + " "
                    + entry.path("operation").asText();
            assertThat(bought.merge(key, 1, Integer::sum))
                    .as(whose.point + ": " + key)
                    .isEqualTo(1);
            assertThat(attempts.of(whose.job))
                    .as(whose.point.toString())
                    .filteredOn(attempt ->
                            attempt.provider().equals(entry.path("provider").asText()))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.taskId() != null
                                    || attempt.state() == Attempt.State.UNKNOWN
                                    || attempt.state() == Attempt.State.SUCCEEDED)
                            .as("known to us")
                            .isTrue());
        }
    }

    private Victim start(int number) {
        Map<String, String> settings = ProcessSettings.ofThisOne();
        settings.put("BILLING_URL", billingDoor.url());
        for (String vendor : List.of("piapi", "pollo", "a2e", "gemini")) {
            settings.put(vendor.toUpperCase(Locale.ROOT) + "_BASE_URL", vendorsDoor.url() + "/" + vendor);
        }
        settings.put("quarkus.rest-client.read-timeout", "60000");
        settings.put("vidgo.outbox.lease", "3s");
        settings.put("vidgo.jobs.tick", "100ms");
        settings.put("vidgo.jobs.lease", "3s");
        settings.put("vidgo.jobs.reserving", "15s");
        settings.put("vidgo.jobs.unknown-window", "10s");
        settings.put("vidgo.jobs.search-pause", "500ms");
        settings.put("vidgo.jobs.retry-pause", "100ms");
        settings.put("vidgo.routing.breaker.failures", "100000");
        settings.put("vidgo.routing.limits.piapi.concurrent", "100");
        settings.put("vidgo.routing.limits.gemini.concurrent", "100");
        settings.put("vidgo.providers.piapi.image-poll.first", "300ms");
        settings.put("vidgo.providers.a2e.poll.first", "300ms");
        return Victim.start(settings, Path.of("target", "victim-" + number + ".log"));
    }
}
