package ai.vidgo.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to the service as the frontend does, each test from a network of its own. */
@Singleton
public class AuthClient {

    public static final String PASSWORD = "correct horse 1";

    private static final Pattern CODE = Pattern.compile("(?m)^\\s+(\\d{6})\\s*$");

    /** Counted from anywhere: networks that a test has used up are met by no other, whatever lies in the database. */
    private static final AtomicInteger ADDRESSES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));

    private final MockMailbox mailbox;

    AuthClient(MockMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** A signed-in user. */
    public record User(String email, String id, String access, String refresh) {}

    public static String newEmail() {
        return "u-" + UUID.randomUUID() + "@example.com";
    }

    /** A public address that nobody had before; none is a part of another's text. */
    public static String newAddress() {
        int number = ADDRESSES.getAndIncrement();
        return (20 + (number >>> 21 & 63)) + "." + (100 + (number >>> 14 & 127)) + "." + (100 + (number >>> 7 & 127))
                + "." + (100 + (number & 127));
    }

    /** A request from an address nobody else uses. */
    public static RequestSpecification json() {
        return comingFrom(newAddress());
    }

    public static RequestSpecification comingFrom(String address) {
        return given().header("X-Forwarded-For", address).contentType(ContentType.JSON);
    }

    public static RequestSpecification as(String accessToken) {
        return json().header("Authorization", "Bearer " + accessToken);
    }

    public Response register(String email, String password) {
        return json().body(Map.of("email", email, "password", password)).post("/api/v1/auth/register");
    }

    public static Response verify(String email, String code) {
        return json().body(Map.of("email", email, "code", code)).post("/api/v1/auth/verify-code");
    }

    public static Response login(String email, String password) {
        return login(email, password, newAddress());
    }

    public static Response login(String email, String password, String address) {
        return comingFrom(address)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    public static Response refresh(String token) {
        return json().body(Map.of("refresh_token", token)).post("/api/v1/auth/refresh");
    }

    public static Response me(String accessToken) {
        return as(accessToken).get("/api/v1/auth/me");
    }

    /** Registers, takes the code out of the mail, verifies. */
    public User newUser() {
        return newUser(newEmail());
    }

    public User newUser(String email) {
        return newUserAfter(email, 0);
    }

    /** The same for an address that got codes before. */
    public User newUserAfter(String email, int codes) {
        register(email, PASSWORD).then().statusCode(200);
        Response answer = verify(email, latestCode(email, codes + 1));
        answer.then().statusCode(200);
        return user(email, answer);
    }

    /** An administrator: verified, promoted by the operator, signed in anew. */
    public User newAdmin() {
        User user = newUser();
        given().auth()
                .oauth2(TestTokens.service("launcher"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", user.email()))
                .post("/internal/admins/grant")
                .then()
                .statusCode(200);
        return user(user.email(), login(user.email(), PASSWORD));
    }

    public static User user(String email, Response answer) {
        return new User(email, answer.path("user.id"), answer.path("access_token"), answer.path("refresh_token"));
    }

    /** The code of the newest mail, once as many code mails have come as given. */
    public String latestCode(String email, int expected) {
        return latestToken(email, CODE, expected);
    }

    /** What the pattern's group finds in the newest mail, once it is found in as many mails as given. */
    public String latestToken(String email, Pattern pattern, int expected) {
        List<String> tokens = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            tokens.clear();
            for (Mail mail : mails(email)) {
                Matcher matcher = pattern.matcher(mail.getText());
                if (matcher.find()) {
                    tokens.add(matcher.group(1));
                }
            }
            assertThat(tokens).hasSize(expected);
        });
        return tokens.getLast();
    }

    public List<Mail> mails(String email) {
        return List.copyOf(mailbox.getMailsSentTo(email));
    }

    /** A claim of a token, read without looking at the signature. */
    public static String claim(String token, String name) {
        String json = new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
        return JsonPath.from(json).getString(name);
    }

    /** Header (0), claims (1) or signature (2) of a token. */
    public static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    /** A code that is certainly not the right one. */
    public static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** Runs the same call from many threads at once. */
    public static <T> List<T> inParallel(int times, Callable<T> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(call));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
