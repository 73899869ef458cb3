package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the most frequent requests cost: statements as the database driver sends them, and password hashes. */
@AuthServiceTest
class StatementsTest {

    /** BEGIN, which the driver counts like any other. */
    private static final int TRANSACTION = 1;

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    @Inject
    AuthClient client;

    @Inject
    MeterRegistry meters;

    @Inject
    Rows rows;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line instanceof ExtLogRecord extended
                    && line.getMessage().contains("FE=> Execute")
                    && extended.getMdc("requestId") != null) {
                sent.add(extended.getMdc("requestId"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Level level;

    @BeforeEach
    void listen() {
        level = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(listener);
    }

    @AfterEach
    void stop() {
        DRIVER.removeHandler(listener);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(level);
    }

    @Test
    void askingWhoIAmIsOneQueryAndNoHash() {
        AuthClient.User user = client.newUser();
        long hashes = hashes();
        int statements = statementsOf(id -> as(user.access())
                .header("X-Request-ID", id)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200));
        assertThat(statements).isEqualTo(1 + TRANSACTION);
        assertThat(hashes()).isEqualTo(hashes);
    }

    @Test
    void verifyingATokenAsksTheDatabaseNothing() {
        AuthClient.User user = client.newUser();
        int statements = statementsOf(id -> as(user.access())
                .header("X-Request-ID", id)
                .post("/api/v1/session/heartbeat")
                .then()
                .statusCode(200));
        assertThat(statements).isZero();
    }

    @Test
    void apiKeyThatNobodyHasIsOneQuery() {
        int statements = statementsOf(id -> given().header("Authorization", "Bearer " + TestTokens.service("billing"))
                .header("X-Request-ID", id)
                .contentType(ContentType.JSON)
                .body(Map.of("key", "vg_00000000_" + "0".repeat(64)))
                .post("/internal/api-keys/verify")
                .then()
                .statusCode(404));
        assertThat(statements).isEqualTo(1);
    }

    @Test
    void theyFindTheirRowsByIndexes() {
        for (String query : List.of(
                "SELECT * FROM users u WHERE u.id = '5f6c2f0e-0000-4000-8000-000000000001' AND EXISTS (SELECT 1 FROM sessions s"
                        + " WHERE s.id = '5f6c2f0e-0000-4000-8000-000000000001' AND s.user_id = u.id AND s.revoked_at IS NULL)",
                "SELECT * FROM api_keys k JOIN users u ON u.id = k.user_id AND u.is_active"
                        + " WHERE k.key_hash = 'x' AND k.expires_at > now()",
                "SELECT * FROM sessions WHERE user_id = '5f6c2f0e-0000-4000-8000-000000000001' AND revoked_at IS NULL"
                        + " ORDER BY last_used_at DESC LIMIT 100",
                "SELECT * FROM refresh_tokens WHERE token_hash = 'x'",
                "SELECT * FROM users WHERE lower(email) = 'a@example.com'",
                "SELECT * FROM sessions WHERE user_id = '5f6c2f0e-0000-4000-8000-000000000001' AND network = 'x'"
                        + " AND created_at > now()",
                "SELECT * FROM attempt_windows WHERE bucket = 'a' AND hits >= 5 AND window_ends > now()",
                "SELECT * FROM second_factors WHERE user_id = '5f6c2f0e-0000-4000-8000-000000000001'")) {
            assertThat(rows.planByIndexes(query)).as(query).doesNotContain("Seq Scan");
        }
    }

    private int statementsOf(Consumer<String> request) {
        // The first ones fill the caches of entitlements and revocations.
        request.accept(UUID.randomUUID().toString());
        String id = UUID.randomUUID().toString();
        request.accept(id);
        return (int) sent.stream().filter(id::equals).count();
    }

    private long hashes() {
        return meters.get("vidgo.passwords.hash").timer().count();
    }
}
