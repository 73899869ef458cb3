package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.inParallel;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.newEmail;
import static ai.vidgo.auth.AuthClient.otherThan;
import static ai.vidgo.auth.AuthClient.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class VerificationCodeTest {

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void usedCodeIsDead() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String code = client.latestCode(email, 1);
        verify(email, code).then().statusCode(200);
        verify(email, code).then().statusCode(400).body("code", equalTo("code_not_live"));
    }

    @Test
    void countsWrongCodesDownAndThenKillsTheCode() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String code = client.latestCode(email, 1);
        String wrong = otherThan(code);
        assertThat(verify(email, wrong).<String>path("detail")).contains("2");
        assertThat(verify(email, "12345").<String>path("detail")).contains("1");
        verify(email, "abcdef").then().statusCode(400).body("code", equalTo("code_dead"));
        verify(email, code).then().statusCode(400).body("code", equalTo("code_not_live"));
    }

    @Test
    void evaluatesExactlyThreeOfThirtyParallelGuesses() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String wrong = otherThan(client.latestCode(email, 1));
        List<String> answers = inParallel(30, () -> verify(email, wrong).<String>path("code"));
        assertThat(answers).filteredOn("code_wrong"::equals).hasSize(2);
        assertThat(answers).filteredOn("code_dead"::equals).hasSize(1);
        assertThat(answers).filteredOn("code_not_live"::equals).hasSize(27);
    }

    @Test
    void codeExpiresAfterFifteenMinutes() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String code = client.latestCode(email, 1);
        clock.advance(Duration.ofMinutes(15));
        verify(email, code).then().statusCode(400).body("code", equalTo("code_not_live"));
    }

    @Test
    void unknownAddressAnswersLikeAnExpiredCode() {
        verify(newEmail(), "123456").then().statusCode(400).body("code", equalTo("code_not_live"));
    }

    @Test
    void emptyAddressOfTheVerifyPageIsAValidationError() {
        verify("", "123456").then().statusCode(422).body("detail[0].loc", equalTo(List.of("body", "email")));
    }

    @Test
    void resendingReplacesTheCodeAndResetsTheTries() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String first = client.latestCode(email, 1);
        verify(email, otherThan(first));
        verify(email, otherThan(first));
        resend(email).then().statusCode(200).body("success", equalTo(true));
        String second = client.latestCode(email, 2);
        assertThat(verify(email, otherThan(second)).<String>path("detail")).contains("2");
        verify(email, second).then().statusCode(200);
    }

    @Test
    void codeIsNeitherInTheOutboxNorInTheTable() {
        String email = newEmail();
        client.register(email, PASSWORD);
        String code = client.latestCode(email, 1);
        assertThat(rows.text("SELECT code_hash FROM email_verifications WHERE email = ?", email))
                .hasSize(64)
                .doesNotContain(code);
        assertThat(rows.count("SELECT count(*) FROM outbox_events WHERE payload::text LIKE ?", "%" + email + "%"))
                .isZero();
    }

    private static Response resend(String email) {
        return json().body(Map.of("email", email)).post("/api/v1/auth/resend-code");
    }
}
