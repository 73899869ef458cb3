package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody learns from a failed login whether an address has an account, with hashes that cost what they really cost. */
@AuthServiceTest
@TestProfile(LikeProduction.class)
class EnumerationTest {

    private static final int SAMPLES = 10;
    private static final int ROUNDS = 20;
    private static final String WRONG = "not the password";

    @Inject
    AuthClient client;

    @Inject
    MeterRegistry meters;

    @Inject
    Rows rows;

    @AfterEach
    void forgetTheFailures() {
        rows.change("DELETE FROM attempt_windows");
    }

    @Test
    void statusBodyAndHeadersAreTheSame() {
        Response known = login(client.newUser().email(), WRONG);
        Response unknown = login(newEmail(), WRONG);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(withoutId(known)).isEqualTo(withoutId(unknown));
        assertThat(headers(known)).isEqualTo(headers(unknown));
    }

    @Test
    void bothCostOneHash() {
        String email = client.newUser().email();
        long before = hashes();
        login(email, WRONG).then().statusCode(401);
        assertThat(hashes() - before).isEqualTo(1);
        login(newEmail(), WRONG).then().statusCode(401);
        assertThat(hashes() - before).isEqualTo(2);
    }

    /**
     * The fastest answers are compared: whatever else the machine does only makes some slower, and the more there are the
     * nearer the fastest comes to what the work costs. A difference that is there stays.
     */
    @Test
    void bothTakeTheSameTime() {
        String email = client.newUser().email();
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && !(round > 0 && alike((double) known / unknown)); round++) {
            for (int i = 0; i < SAMPLES; i++) {
                known = Math.min(known, nanosOf(email));
                unknown = Math.min(unknown, nanosOf(newEmail()));
                rows.change("DELETE FROM attempt_windows");
            }
        }
        double ratio = (double) known / unknown;
        assertThat(alike(ratio)).as("fastest of known to unknown: %s", ratio).isTrue();
    }

    private static boolean alike(double ratio) {
        return ratio > 0.8 && ratio < 1.25;
    }

    private long nanosOf(String email) {
        long begin = System.nanoTime();
        Response answer = login(email, WRONG);
        long nanos = System.nanoTime() - begin;
        answer.then().statusCode(401);
        return nanos;
    }

    private long hashes() {
        return meters.get("vidgo.passwords.hash").timer().count();
    }

    private static Map<String, Object> withoutId(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("");
        body.remove("request_id");
        return body;
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("X-Request-ID"))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(java.util.Locale.ROOT), header -> header.getValue()));
    }
}
