package ai.vidgo.auth.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.auth.mail.MailRows.WaitingMail;
import ai.vidgo.platform.crypto.SecretBox;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class MailTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AuthClient client;

    @Inject
    Rows rows;

    @Inject
    TestClock clock;

    @Inject
    MailRows mails;

    @Inject
    MailMeters gauges;

    @Inject
    LetterForm form;

    @Inject
    MailConfig config;

    @Inject
    SecretBox box;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void codeMailHasTheDigitsTheNoteAndTheLinkInBothParts() {
        String email = AuthClient.newEmail();
        client.register(email, "correct horse 1");
        String code = client.latestCode(email, 1);
        Mail mail = client.mails(email).getFirst();
        for (String part : List.of(mail.getText(), mail.getHtml())) {
            assertThat(part)
                    .contains(code)
                    .contains("15 minutes")
                    .contains("/api/v1/auth/pages/verify-email?verify_email=");
        }
        assertThat(mail.getHeaders().get("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void nothingIsLeftOfASentMailButThatItWasSent() {
        AuthClient.User user = client.newUser();
        await().atMost(SOON)
                .until(() -> rows.count(
                                "SELECT count(*) FROM mails WHERE user_id = ?::uuid AND state = 'sent'"
                                        + " AND sealed IS NULL",
                                user.id())
                        == 2);
    }

    @Test
    void waitingMailIsNotReadableInTheDatabase() {
        AuthClient.User user = client.newUser();
        UUID id = waiting(user, Duration.ofMinutes(15));
        assertThat(rows.text("SELECT mails::text FROM mails WHERE id = ?", id))
                .doesNotContain(user.email())
                .doesNotContain("271828");
    }

    @Test
    void showsHowManyMailsWaitAndSinceWhen() {
        AuthClient.User user = client.newUser();
        clock.advance(Duration.ofMinutes(-10));
        waiting(user, Duration.ofHours(1));
        clock.reset();

        gauges.sample();

        assertThat(meters.get("vidgo.mails.waiting").gauge().value()).isPositive();
        assertThat(meters.get("vidgo.mails.oldest.seconds").gauge().value()).isGreaterThan(500);
    }

    @Test
    void nameIsTextInTheWelcomeMailAndAbsentFromMailsThatStrangersCanCause() {
        String email = AuthClient.newEmail();
        Map<String, String> body = new HashMap<>();
        body.put("email", email);
        body.put("password", "correct horse 1");
        body.put("full_name", "<img src=x onerror=alert(1)>\n\n    http://evil.example/ & co");
        AuthClient.json().body(body).post("/api/v1/auth/register").then().statusCode(200);
        String code = client.latestCode(email, 1);
        assertThat(client.mails(email).getFirst().getHtml()).doesNotContain("evil.example");
        assertThat(client.mails(email).getFirst().getText()).doesNotContain("evil.example");

        AuthClient.verify(email, code).then().statusCode(200);
        await().atMost(SOON).until(() -> client.mails(email).size() == 2);
        Mail welcome = client.mails(email).getLast();
        assertThat(welcome.getSubject()).isEqualTo("Welcome to VidGo");
        assertThat(welcome.getHtml())
                .contains("Hello &lt;img src=x onerror=alert(1)&gt; http://evil.example/ &amp; co")
                .doesNotContain("<img");
        assertThat(welcome.getText()).contains("Hello <img src=x onerror=alert(1)> http://evil.example/ & co");
    }

    @Test
    void writesWhatBillingAsksForInTheUsersLanguageOnce() {
        String email = AuthClient.newEmail();
        AuthClient.json()
                .header("Accept-Language", "zh-TW")
                .body(Map.of("email", email, "password", "correct horse 1", "full_name", "林美"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(200);
        String user = AuthClient.verify(email, client.latestCode(email, 1)).path("user.id");
        Map<String, String> values = Map.of(
                "order_number", "SUB-1F",
                "item", "Pro <yearly>",
                "amount", "599",
                "currency", "TWD",
                "kind", "atm",
                "bank_code", "812",
                "number", "9103522175887271",
                "expires_at", "2026-12-01T15:59:59Z");
        UUID event = UUID.randomUUID();
        request(event, user, "payment-number", values).statusCode(204);
        request(event, user, "payment-number", values).statusCode(204);

        await().atMost(SOON).until(() -> client.mails(email).size() == 3);
        Mail mail = client.mails(email).getLast();
        assertThat(mail.getSubject()).isEqualTo("您的 VidGo 訂單繳費資訊");
        assertThat(mail.getText())
                .contains("您好 林美")
                .contains("訂單編號: SUB-1F")
                .contains("項目: Pro <yearly>")
                .contains("金額: TWD 599")
                .contains("繳費方式: ATM 轉帳")
                .contains("銀行代碼: 812")
                .contains("繳費號碼: 9103522175887271")
                .contains("繳費期限: 2026-12-01 23:59 (UTC+8)");
        assertThat(mail.getHtml()).contains("Pro &lt;yearly&gt;").contains("9103522175887271");
        assertThat(rows.count("SELECT count(*) FROM mails WHERE id = ?", event)).isEqualTo(1);
    }

    @Test
    void saysHowManyCreditsAreLeft() {
        AuthClient.User user = client.newUser();
        Map<String, String> values = Map.of("balance", "5", "threshold", "10");
        request(UUID.randomUUID(), user.id(), "low-balance", values).statusCode(204);
        await().atMost(SOON)
                .until(() -> client.mails(user.email()).stream()
                        .anyMatch(mail -> mail.getSubject().equals("Your VidGo credits are running low")
                                && mail.getText().contains("Credits left: 5")));
    }

    @Test
    void mailForAUserThatIsGoneIsAcceptedAndDropped() {
        UUID event = UUID.randomUUID();
        request(event, UUID.randomUUID().toString(), "payment-failed", Map.of()).statusCode(204);
        assertThat(rows.count("SELECT count(*) FROM mails WHERE id = ?", event)).isZero();
    }

    @Test
    void letterThatThisReleaseDoesNotKnowStaysWithItsSender() {
        AuthClient.User user = client.newUser();
        request(UUID.randomUUID(), user.id(), "letter-of-the-future", Map.of()).statusCode(500);
    }

    @Test
    void failedMailComesAgainUntilTheAttemptsAreUsedUp() {
        AuthClient.User user = client.newUser();
        UUID id = waiting(user, Duration.ofDays(1));
        Postman postman = postman(new IllegalStateException("connection refused"));
        for (int attempt = 1; attempt < config.maxAttempts(); attempt++) {
            assertThatThrownBy(() -> postman.deliver(due(id))).hasMessage("connection refused");
        }
        assertThat(state(id)).isEqualTo("waiting");
        postman.deliver(due(id));
        assertThat(state(id)).isEqualTo("failed");
        assertThat(rows.text("SELECT sealed FROM mails WHERE id = ?", id)).isNull();
        assertThat(rows.text("SELECT last_error FROM mails WHERE id = ?", id)).contains("connection refused");
    }

    @Test
    void mailThatTheServerRefusesForGoodIsGivenUpAtOnce() {
        AuthClient.User user = client.newUser();
        UUID id = waiting(user, Duration.ofDays(1));
        RuntimeException refused = new IllegalStateException(
                "wrapped", new SMTPException("recipient refused", 550, List.of("550 no such user"), true));
        postman(refused).deliver(due(id));
        assertThat(state(id)).isEqualTo("failed");
    }

    @Test
    void mailThatComesTooLateIsDropped() {
        AuthClient.User user = client.newUser();
        UUID id = waiting(user, Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(16));
        postman(new AssertionError("must not be sent")).deliver(due(id));
        assertThat(state(id)).isEqualTo("expired");
    }

    @Test
    void finishedMailsAreForgottenAfterAMonth() {
        AuthClient.User user = client.newUser();
        UUID id = waiting(user, Duration.ofMinutes(15));
        mails.finish(id, MailRows.End.sent, null, clock.instant());
        mails.forgetFinishedBefore(clock.instant().minus(config.remembered()));
        assertThat(state(id)).isEqualTo("sent");
        clock.advance(config.remembered().plusSeconds(1));
        mails.forgetFinishedBefore(clock.instant().minus(config.remembered()));
        assertThat(rows.count("SELECT count(*) FROM mails WHERE id = ?", id)).isZero();
    }

    private UUID waiting(AuthClient.User user, Duration life) {
        try {
            UUID id = UUID.randomUUID();
            Instant now = clock.instant();
            String sealed = box.seal(
                    Post.SEAL,
                    json.writeValueAsString(new Contents(user.email(), null, "271828", "https://x.test", Map.of())));
            mails.insert(
                    new WaitingMail(id, Letter.CODE, "en", sealed, 0, now.plus(life)), UUID.fromString(user.id()), now);
            return id;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Postman postman(Throwable failure) {
        ReactiveMailer failing = _ -> Uni.createFrom().failure(failure);
        return new Postman(new MailSender(failing, config, vertx), form, mails, config, box, json, clock, meters);
    }

    private OutboxEvent due(UUID mail) {
        return new OutboxEvent(
                UUID.randomUUID(),
                Post.TOPIC,
                mail.toString(),
                clock.instant(),
                json.createObjectNode().put("mail_id", mail.toString()));
    }

    private String state(UUID id) {
        return rows.text("SELECT state FROM mails WHERE id = ?", id);
    }

    private ValidatableResponse request(UUID event, String user, String template, Map<String, String> values) {
        return given().auth()
                .oauth2(TestTokens.service("billing"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        event.toString(),
                        "topic",
                        "mail.requested",
                        "key",
                        template + ":1",
                        "occurred_at",
                        clock.instant().toString(),
                        "payload",
                        Map.of("user_id", user, "template", template, "values", values)))
                .post("/internal/events")
                .then();
    }
}
