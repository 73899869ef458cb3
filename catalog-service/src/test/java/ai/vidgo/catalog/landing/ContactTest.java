package ai.vidgo.catalog.landing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ContactTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @Inject
    Contacts contacts;

    @Inject
    ContactPersonalData personalData;

    @BeforeEach
    @AfterEach
    void noMessages() {
        clock.reset();
        library.execute("DELETE FROM contact_messages");
        library.execute("DELETE FROM outbox_events WHERE topic = 'mail.requested'");
    }

    @Test
    void aMessageIsStoredAndMailed() {
        send("198.51.100.1", message())
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", equalTo("Thank you, we have your message and will answer soon"));

        assertThat(library.column(
                        "SELECT name || '|' || email || '|' || company || '|' || message FROM contact_messages"))
                .containsExactly("Ann|ann@shop.example|Shop|Hello\nthere");
        String mail = library.column("SELECT payload FROM outbox_events WHERE topic = 'mail.requested'")
                .getFirst();
        assertThat(mail)
                .contains("office@vidgo.example", "contact-message", "ann@shop.example", "Hello\\nthere", "Shop");
    }

    /** The original refused a form without company, which the frontend sends. */
    @Test
    void theCompanyIsOptional() {
        Map<String, Object> message = message();
        message.remove("company");
        send("198.51.100.1", message).statusCode(200);
        message.put("company", "");
        send("198.51.100.1", message).statusCode(200);

        assertThat(library.column("SELECT company FROM contact_messages")).containsExactly(null, null);
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "name, ' '", "email, nobody", "email, ''", "message, ''"})
    void refusesWhatIsMissingOrMalformed(String field, String value) {
        Map<String, Object> message = message();
        message.put(field, value);

        send("198.51.100.1", message).statusCode(422).body("detail[0].loc", contains("body", field));
        message.remove(field);
        send("198.51.100.1", message).statusCode(422);
        assertThat(library.column("SELECT id FROM contact_messages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name, 101", "message, 5001", "email, 255", "company, 201"})
    void refusesWhatIsTooLong(String field, int length) {
        Map<String, Object> message = message();
        message.put(field, "a".repeat(length));

        send("198.51.100.1", message).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\r\nBcc: all@world.example", "Ann\nX", "Ann\u0000"})
    void aNameIsOneLine(String name) {
        Map<String, Object> message = message();
        message.put("name", name);

        send("198.51.100.1", message).statusCode(422);
    }

    @Test
    void fiveMessagesAnHourFromOneNetwork() {
        for (int i = 0; i < 5; i++) {
            send("198.51.100.1", message()).statusCode(200);
        }
        String wait = send("198.51.100.1", message()).statusCode(429).extract().header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(3500, 3600);
        send("198.51.100.2", message()).statusCode(200);
        clock.advance(Duration.ofMinutes(61));
        send("198.51.100.1", message()).statusCode(200);
    }

    @Test
    void aSubscriberOfAnIpv6NetworkIsOneSender() {
        for (int i = 0; i < 5; i++) {
            send("2001:db8:1:2::" + i, message()).statusCode(200);
        }
        send("2001:db8:1:2:ffff::9", message()).statusCode(429);
        send("2001:db8:1:3::1", message()).statusCode(200);
    }

    @Test
    void tenAtOnceAreStillFive() throws Exception {
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            Callable<Integer> post =
                    () -> send("198.51.100.9", message()).extract().statusCode();
            answers = threads.invokeAll(Collections.nCopies(10, post)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(5);
        assertThat(library.column("SELECT id FROM contact_messages")).hasSize(5);
    }

    @Test
    void theSendersAddressIsNotKept() {
        send("198.51.100.77", message()).statusCode(200);

        assertThat(library.column("SELECT row_to_json(m)::text FROM contact_messages m")
                        .getFirst())
                .doesNotContain("198.51.100");
    }

    @Test
    void messagesOfAnAccountAreInItsExportAndGoWithIt() {
        UUID user = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.user(user))
                .body(message())
                .post("/api/v1/landing/contact")
                .then()
                .statusCode(200);
        send("198.51.100.1", message()).statusCode(200);

        assertThat(personalData.export(user).toString()).contains("ann@shop.example");
        personalData.erase(user);
        assertThat(library.column("SELECT user_id FROM contact_messages")).containsExactly((String) null);
    }

    @Test
    void messagesAreForgottenAfterAYear() {
        send("198.51.100.1", message()).statusCode(200);
        clock.advance(Duration.ofDays(364));
        contacts.purge();
        assertThat(library.column("SELECT id FROM contact_messages")).hasSize(1);
        clock.advance(Duration.ofDays(2));
        contacts.purge();
        assertThat(library.column("SELECT id FROM contact_messages")).isEmpty();
    }

    private static Map<String, Object> message() {
        return new HashMap<>(
                Map.of("name", "Ann", "email", "ann@shop.example", "company", "Shop", "message", "Hello\nthere"));
    }

    private static ValidatableResponse send(String address, Map<String, Object> message) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(message)
                .post("/api/v1/landing/contact")
                .then();
    }
}
