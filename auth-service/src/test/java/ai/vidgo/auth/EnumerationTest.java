package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody learns from a failed login whether an address has an account, with hashes that cost what they really cost. */
@AuthServiceTest
@TestProfile(LikeProduction.class)
class EnumerationTest {

    private static final int SAMPLES = 25;
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

    @Test
    void bothTakeTheSameTime() {
        String email = client.newUser().email();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            // Taking turns, so that whatever else the machine does meets both.
            known.add(nanosOf(email));
            unknown.add(nanosOf(newEmail()));
            rows.change("DELETE FROM attempt_windows");
        }
        double medians = (double) at(known, 0.5) / at(unknown, 0.5);
        double fast = (double) at(known, 0.1) / at(unknown, 0.1);
        assertThat(medians).as("median of known to unknown").isBetween(0.75, 1.33);
        assertThat(fast).as("fastest tenth of known to unknown").isBetween(0.75, 1.33);
    }

    private long nanosOf(String email) {
        long begin = System.nanoTime();
        Response answer = login(email, WRONG);
        long nanos = System.nanoTime() - begin;
        answer.then().statusCode(401);
        return nanos;
    }

    private static long at(List<Long> nanos, double share) {
        return nanos.stream()
                .sorted()
                .skip((long) (nanos.size() * share))
                .findFirst()
                .orElseThrow();
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
