package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Wire;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ordinary requests tell auth-service who is there. */
class PresenceTest {

    private static final String BEATS = "/internal/presence/beats";

    private final TestDoor door = TestDoor.open();
    private final Queue<JsonObject> reports = new ConcurrentLinkedQueue<>();
    private volatile int reportStatus = 200;

    @BeforeEach
    void authListens() {
        door.auth.answers(this::answer);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private void answer(HttpServerRequest request) {
        if (!request.uri().equals(BEATS)) {
            request.response().setStatusCode(401).end();
            return;
        }
        request.body().onSuccess(body -> {
            reports.add(body.toJsonObject());
            request.response().setStatusCode(reportStatus).end("{}");
        });
    }

    @Test
    void reportsATokenOnceHoweverOftenItIsUsed() {
        visit("eyJhbGciOi.one.sigA");
        visit("eyJhbGciOi.one.sigA");
        visit("eyJhbGciOi.one.sigA");

        await().atMost(SOON).until(() -> reported().contains("eyJhbGciOi.one.sigA"));
        visit("eyJhbGciOi.one.sigA");
        visit("eyJhbGciOi.two.sigB");
        await().atMost(SOON).until(() -> reported().contains("eyJhbGciOi.two.sigB"));

        assertThat(reported()).containsExactlyInAnyOrder("eyJhbGciOi.one.sigA", "eyJhbGciOi.two.sigB");
        assertThat(door.auth.seen())
                .filteredOn(seen -> BEATS.equals(seen.getString("uri")))
                .allSatisfy(seen -> assertThat(seen.getJsonObject("headers").getString("authorization"))
                        .isEqualTo("Bearer service-token"));
    }

    @Test
    void reportsAgainWhatAuthCouldNotTake() {
        reportStatus = 500;
        visit("eyJhbGciOi.one.sigA");
        await().atMost(SOON).until(() -> reports.size() == 1);

        reportStatus = 200;
        await().atMost(SOON).until(() -> {
            visit("eyJhbGciOi.one.sigA");
            return reports.size() > 1;
        });
    }

    @Test
    void refusedRequestsAndOtherCredentialsAreNoPresence() {
        Wire.get(door.port(), "/api/v1/auth/me", "Authorization: Bearer eyJhbGciOi.refused.sigR");
        visit("vg_abcdef_secret");
        visit("undefined");
        visit("eyJhbGciOi.long." + "s".repeat(200));
        visit("eyJhbGciOi.good.sigG");

        await().atMost(SOON).until(() -> !reports.isEmpty());

        assertThat(reported()).containsExactly("eyJhbGciOi.good.sigG");
    }

    @Test
    void aFloodOfTokensIsReportedInBoundedPieces() {
        await().atMost(SOON).until(() -> {
            for (int i = 0; i < 5; i++) {
                visit("eyJhbGciOi.flood.sig" + i);
            }
            return reported().size() >= 5;
        });

        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.getJsonArray("tokens").size()).isLessThanOrEqualTo(2));
        assertThat(reported()).doesNotHaveDuplicates();
    }

    private void visit(String token) {
        Wire.get(door.port(), "/api/v1/plans", "Authorization: Bearer " + token);
    }

    private List<String> reported() {
        List<String> tokens = new ArrayList<>();
        reports.forEach(report -> report.getJsonArray("tokens").forEach(token -> tokens.add(token.toString())));
        return tokens;
    }
}
