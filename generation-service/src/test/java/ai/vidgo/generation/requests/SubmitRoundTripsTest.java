package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.RoundTrips;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the acceptance of a job waits for the database: each time is a part of everybody's latency. */
@QuarkusTest
class SubmitRoundTripsTest extends ServiceTest {

    /** The word lists are read when their version is a new one. */
    @BeforeEach
    void readTheLists() {
        visitor()
                .body(Map.of("prompt", "a cup"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200);
    }

    @Test
    void acceptingAJobTakesThree() {
        // The version of the word lists, the job, its price. The library has no pictures from words to ask for.
        assertTrips(3, as(billing.subscriber(100)));
    }

    @Test
    void anIdempotencyKeyTakesOneMore() {
        String key = UUID.randomUUID().toString();
        assertTrips(4, as(billing.subscriber(100)).header("Idempotency-Key", key));
    }

    @Test
    void aVisitorTakesOne() {
        assertTrips(1, visitor());
    }

    private static void assertTrips(int expected, RequestSpecification request) {
        String id = UUID.randomUUID().toString();
        try (RoundTrips trips = RoundTrips.of(id)) {
            request.header("X-Request-ID", id)
                    .header("Prefer", "respond-async")
                    .body(Map.of("prompt", "a cup in haste"))
                    .post("/api/v1/generate/t2i")
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(false));
            assertThat(trips.count()).as(trips.toString()).isEqualTo(expected);
        }
    }
}
