package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.json;
import static ai.vidgo.auth.AuthClient.login;
import static ai.vidgo.auth.AuthClient.me;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AuthServiceTest
class ResetPageTest {

    private static final String PAGE = "/api/v1/auth/pages/reset-password";
    private static final Pattern LINK = Pattern.compile("(\\S+)\\?reset_password=([A-Za-z0-9_-]{43})");
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @Inject
    AuthClient client;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void linkOfTheMailOpensAFormThatSetsThePasswordWithoutAnyScript() {
        AuthClient.User user = client.newUser();
        String token = token(user.email());
        String html = page(token).then().statusCode(200).extract().asString();
        assertThat(html)
                .doesNotContain("<script")
                .contains("<label for=\"new_password\">", "<label for=\"password_confirm\">")
                .contains("autocomplete=\"new-password\"")
                .contains("<html lang=\"en\">");

        submit(token, "a new password", "a new password").then().statusCode(200).body(containsString("/auth/login"));

        login(user.email(), "a new password").then().statusCode(200);
        me(user.access()).then().statusCode(401);
        page(token).then().statusCode(400);
        submit(token, "another password", "another password").then().statusCode(400);
    }

    @Test
    void mailLeadsToThePageAndSaysHowLong() {
        AuthClient.User user = client.newUser();
        token(user.email());
        var mail = client.mails(user.email()).getLast();
        Matcher link = LINK.matcher(mail.getText());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("http://localhost:8501" + PAGE);
        assertThat(mail.getText()).contains("1 hour");
        assertThat(mail.getHtml()).contains("href=\"" + link.group() + "\"").contains("1 hour");
    }

    @Test
    void mistakesAreSaidAndTheLinkIsNotUsedUp() {
        AuthClient.User user = client.newUser();
        String token = token(user.email());
        for (String[] wrong : new String[][] {{"short", "short"}, {"a new password", "a new passwort"}}) {
            submit(token, wrong[0], wrong[1])
                    .then()
                    .statusCode(422)
                    .body(containsString("role=\"alert\""))
                    .body(containsString("aria-describedby=\"hint alert\""))
                    .body(containsString(token));
        }
        login(user.email(), PASSWORD).then().statusCode(200);
        submit(token, "a new password", "a new password").then().statusCode(200);
    }

    @Test
    void nothingOnThePageCanTellTheTokenToAnybody() throws NoSuchAlgorithmException {
        AuthClient.User user = client.newUser();
        Response answer = page(token(user.email()));
        answer.then()
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"));
        Matcher style = STYLE.matcher(answer.asString());
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.asString()).doesNotContain("src=", "<link", "url(");
    }

    @Test
    void tokenThatIsMarkupStaysText() {
        String html = page("\"><script>alert(1)</script>")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(html).doesNotContain("<script").doesNotContain("alert(1)");
    }

    @Test
    void expiredLinkSaysSo() {
        AuthClient.User user = client.newUser();
        String token = token(user.email());
        clock.advance(Duration.ofHours(1));
        page(token)
                .then()
                .statusCode(400)
                .body(containsString("expired"))
                .body(containsString("/auth/forgot-password"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, Set a new password",
        "zh-TW, zh-TW, 設定新密碼",
        "ja, ja, 新しいパスワードの設定",
        "ko-KR, ko, 새 비밀번호 설정",
        "es-MX, es, Crear una contraseña nueva"
    })
    void speaksTheBrowsersLanguage(String header, String language, String title) {
        AuthClient.User user = client.newUser();
        given().header("Accept-Language", header)
                .queryParam("reset_password", token(user.email()))
                .get(PAGE)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(language))
                .header("Content-Type", containsString("text/html"))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString("<h1>" + title + "</h1>"));
    }

    private static Response page(String token) {
        return given().queryParam("reset_password", token).get(PAGE);
    }

    private static Response submit(String token, String password, String repeated) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("reset_password", token)
                .formParam("new_password", password)
                .formParam("password_confirm", repeated)
                .post(PAGE);
    }

    private String token(String email) {
        json().body(Map.of("email", email))
                .post("/api/v1/auth/forgot-password")
                .then()
                .statusCode(200);
        return client.latestToken(email, Pattern.compile("\\?reset_password=([A-Za-z0-9_-]{43})"), 1);
    }
}
