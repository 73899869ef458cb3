package ai.vidgo.auth.signin;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.comingFrom;
import static ai.vidgo.auth.AuthClient.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.platform.testing.RoundTrips;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often a login waits for the database: while it does not wait it can only hash. */
@AuthServiceTest
class LoginRoundTripsTest {

    /** Enough that the driver has prepared the statements, as it has in a service that runs for a while. */
    private static final int LOGINS = 12;

    @Inject
    AuthClient client;

    @Test
    void signingInTakesTwo() {
        AuthClient.User user = client.newUser();
        for (int i = 0; i < LOGINS; i++) {
            String id = UUID.randomUUID().toString();
            try (RoundTrips trips = RoundTrips.of(id)) {
                comingFrom(newAddress())
                        .header("X-Request-ID", id)
                        .body(Map.of("email", user.email(), "password", PASSWORD))
                        .post("/api/v1/auth/login")
                        .then()
                        .statusCode(200)
                        .body("access_token", notNullValue());
                // What is known of the account; the session.
                assertThat(trips.count()).as(trips.toString()).isEqualTo(2);
            }
        }
    }
}
