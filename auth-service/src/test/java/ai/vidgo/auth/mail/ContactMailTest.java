package ai.vidgo.auth.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.mailer.Mail;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail to the company itself, which belongs to no account. */
@AuthServiceTest
class ContactMailTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Test
    void aMessageOfTheContactFormReachesUsAndIsAnsweredToTheVisitor() {
        String office = AuthClient.newEmail();
        request(office).statusCode(204);

        await().atMost(Duration.ofSeconds(30)).until(() -> client.mails(office).size() == 1);
        Mail mail = client.mails(office).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A message from the contact form");
        assertThat(mail.getReplyTo()).isEqualTo("ann@shop.example");
        assertThat(mail.getText())
                .contains("Name: Ann <b>", "Message: Hello\nthere")
                .doesNotContain("Company");
        assertThat(mail.getHtml()).contains("&lt;b&gt;").doesNotContain("Ann <b>");
    }

    @Test
    void aMailToNobodyStaysWithItsSender() {
        request(null).statusCode(500);
    }

    @Test
    void servicesKnowHowManyAccountsAreActive() {
        int before = count().statusCode(200).extract().path("active");
        client.newUser();

        assertThat(count().extract().<Integer>path("active")).isEqualTo(before + 1);
        given().get("/internal/users/count").then().statusCode(401);
    }

    private static ValidatableResponse count() {
        return given().auth()
                .oauth2(TestTokens.service("catalog-service"))
                .get("/internal/users/count")
                .then();
    }

    private ValidatableResponse request(String to) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("user_id", null);
        payload.put("to", to);
        payload.put("template", "contact-message");
        payload.put(
                "values",
                Map.of("name", "Ann <b>", "email", "ann@shop.example", "company", "", "message", "Hello\nthere"));
        return given().auth()
                .oauth2(TestTokens.service("catalog-service"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "topic",
                        "mail.requested",
                        "key",
                        "contact:1",
                        "occurred_at",
                        clock.instant().toString(),
                        "payload",
                        payload))
                .post("/internal/events")
                .then();
    }
}
