package ai.vidgo.auth.keys;

import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.part;
import static ai.vidgo.auth.AuthClient.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class KeyRotationTest {

    @Inject
    AuthClient client;

    @Inject
    KeyRotation rotation;

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeyRows rows;

    @Inject
    KeyMaker maker;

    @Inject
    KeysConfig config;

    @Inject
    KeyMeters gauges;

    @Inject
    MeterRegistry meters;

    @Inject
    TestClock clock;

    @Inject
    Rows tables;

    @BeforeEach
    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
        // What was made while the clock stood ahead, here or in another test, would be too new for the next one.
        tables.change("UPDATE signing_keys SET created_at = least(created_at, now()),"
                + " activated_at = CASE WHEN activated_at > now() THEN now() ELSE activated_at END,"
                + " retired_at = CASE WHEN retired_at > now() THEN now() ELSE retired_at END");
        keys.forget();
    }

    @Test
    void dueRotationHappensOnceHoweverManyInstancesTry() {
        String before = keys.active().kid();
        rotation.rotateWhenDue();
        assertThat(keys.active().kid()).isEqualTo(before);

        clock.advance(config.rotationInterval());
        String next = kid("next");
        inParallel(8, () -> {
            rotation.rotateWhenDue();
            return true;
        });
        assertThat(keys.active().kid()).isEqualTo(next);
        assertThat(tables.text("SELECT state FROM signing_keys WHERE kid = ?", before))
                .isEqualTo("retired");
        assertThat(count("next")).isEqualTo(1);
    }

    @Test
    void showsForHowLongAKeyShouldHaveChanged() {
        gauges.sample();
        assertThat(overdue()).isZero();

        clock.advance(config.rotationInterval().plusDays(2));
        gauges.sample();
        assertThat(overdue()).isGreaterThan(86_400.0);

        rotation.rotateWhenDue();
        gauges.sample();
        assertThat(overdue()).isZero();
    }

    private double overdue() {
        return meters.get("vidgo.signing.key.overdue.seconds").gauge().value();
    }

    @Test
    void retiredKeyKeepsNoSecretAndGoesWhenNoTokenOfItLives() {
        String before = keys.active().kid();
        clock.advance(config.publishedBeforeUse());
        assertThat(rotation.rotate()).isInstanceOf(KeyRotation.Outcome.Rotated.class);
        assertThat(tables.text("SELECT private_sealed FROM signing_keys WHERE kid = ?", before))
                .isNull();
        assertThat(keys.verifying(before)).isPresent();

        clock.advance(Duration.ofDays(8));
        keys.forget();
        assertThat(keys.verifying(before)).isEmpty();
        rotation.rotate();
        assertThat(tables.count("SELECT count(*) FROM signing_keys WHERE kid = ?", before))
                .isZero();
    }

    @Test
    void privateHalvesLieSealed() {
        String sealed = tables.text("SELECT private_sealed FROM signing_keys WHERE state = 'active'");
        byte[] secret = keys.active().key().getEncoded();
        assertThat(java.util.Base64.getDecoder().decode(sealed)).isNotEqualTo(secret);
        assertThat(sealed).doesNotContain(java.util.Base64.getEncoder().encodeToString(secret));
    }

    @Test
    void operatorRotatesWhenTheNextKeyIsKnownAndTheTrailSaysSo() {
        clock.advance(config.publishedBeforeUse());
        String next = kid("next");
        service()
                .post("/internal/keys/rotate")
                .then()
                .statusCode(200)
                .body("keys.find { it.state == 'active' }.kid", equalTo(next))
                .body("keys.state", hasItems("next", "active", "retired"));
        assertThat(tables.count(
                        "SELECT count(*) FROM admin_audit WHERE action = 'signing_key.rotated' AND target_id = ?"
                                + " AND actor_id IS NULL AND after->>'active' = ?",
                        next,
                        next))
                .isEqualTo(1);

        Response early = service().post("/internal/keys/rotate");
        early.then().statusCode(409).body("code", equalTo("key_too_new"));
        assertThat(Integer.parseInt(early.header("Retry-After"))).isBetween(30, 60);
        assertThat(kid("active")).isEqualTo(next);
    }

    @Test
    void keysAreForOperatorsOnly() {
        AuthClient.User user = client.newUser();
        as(user.access()).post("/internal/keys/rotate").then().statusCode(401);
        given().get("/internal/keys").then().statusCode(401);
        String listed =
                service().get("/internal/keys").then().statusCode(200).extract().asString();
        assertThat(listed).contains(kid("active")).doesNotContain("private", "sealed");
    }

    @Test
    void everyKeyIsPublishedBeforeItSignsAsLongAsTheDocumentMayBeCached() {
        Response document = RestAssured.get("/api/v1/auth/jwks.json");
        document.then()
                .statusCode(200)
                .header(
                        "Cache-Control",
                        "public, max-age=" + config.publishedBeforeUse().toSeconds())
                .body("keys.kid", hasItems(kid("active"), kid("next")));
    }

    @Test
    void rotationsUnderLoadRefuseNobody() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger requests = new AtomicInteger();
        ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
        List<String> kids = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                AuthClient.User user = client.newUser();
                clients.add(threads.submit(() -> live(user, done, requests, refusals)));
            }
            try {
                for (int i = 0; i < 5; i++) {
                    clock.advance(config.publishedBeforeUse());
                    assertThat(rotation.rotate()).isInstanceOf(KeyRotation.Outcome.Rotated.class);
                    kids.add(keys.active().kid());
                    int before = requests.get();
                    await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() > before + 60);
                }
            } finally {
                // Or the clients would go on for ever, and the test with them.
                done.set(true);
            }
            for (Future<?> one : clients) {
                one.get();
            }
        }
        assertThat(refusals).isEmpty();
        assertThat(kids).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void anotherInstanceKnowsTheNewKeyAndDoesNotLookForEveryStrangersKid() {
        SigningKeys other = new SigningKeys(rows, maker, clock, Duration.ofDays(7));
        String before = other.active().kid();
        clock.advance(config.publishedBeforeUse());
        other.active();
        rotation.rotate();
        // It still signs with the old key for a moment, which everybody still knows, and verifies the new one at once.
        assertThat(other.verifying(keys.active().kid())).isPresent();
        assertThat(keys.verifying(before)).isPresent();
        clock.advance(Duration.ofSeconds(30));
        assertThat(other.active().kid()).isEqualTo(keys.active().kid());
        assertThat(other.verifying("../../etc/passwd")).isEmpty();
    }

    private void live(
            AuthClient.User user, AtomicBoolean done, AtomicInteger requests, ConcurrentLinkedQueue<String> refusals) {
        String access = user.access();
        String refresh = user.refresh();
        while (!done.get()) {
            Response me = me(access);
            Response next = refresh(refresh);
            for (Response answer : List.of(me, next)) {
                requests.incrementAndGet();
                if (answer.statusCode() != 200) {
                    refusals.add(answer.statusCode() + " " + answer.asString() + " " + header(access));
                }
            }
            access = next.path("access_token");
            refresh = next.path("refresh_token");
        }
    }

    private static String header(String token) {
        byte[] json = java.util.Base64.getUrlDecoder().decode(part(token, 0));
        return JsonPath.from(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                .getString("kid");
    }

    private String kid(String state) {
        return tables.text("SELECT kid FROM signing_keys WHERE state = ?", state);
    }

    private long count(String state) {
        return tables.count("SELECT count(*) FROM signing_keys WHERE state = ?", state);
    }

    private static io.restassured.specification.RequestSpecification service() {
        return given().header("Authorization", "Bearer " + TestTokens.service("launcher"));
    }
}
