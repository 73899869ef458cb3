package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Billing's internal side, called as another service would. */
final class Billing {

    private Billing() {}

    /** Checks that the books balance. */
    static void assertBooksBalance() {
        assertThat(internal()
                        .get("/internal/credits/invariants")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("violations"))
                .isEmpty();
    }

    /** Takes credits from an account by a reservation that is settled at once. */
    static void spend(User user, int credits) {
        int price = internal()
                .get("/internal/prices/t2i")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("credit_cost");
        String job = UUID.randomUUID().toString();
        User.json(internal())
                .body(Map.of(
                        "user_id", user.id(), "job_id", job, "service_type", "t2i", "extra_credits", credits - price))
                .post("/internal/credits/reserve")
                .then()
                .statusCode(200);
        User.json(internal())
                .body(Map.of("job_id", job))
                .post("/internal/credits/settle")
                .then()
                .statusCode(200);
    }

    /** Billing's part of a user's export, also of one that is gone. */
    static JsonPath exportOf(User user) {
        return internal()
                .get("/internal/personal-data/" + user.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification internal() {
        return asService(Target.part("billing-service"));
    }

    /** Signs a request as one of the services does. */
    static RequestSpecification asService(RequestSpecification request) {
        return request.header("Authorization", "Bearer " + serviceToken());
    }

    private static String serviceToken() {
        long now = Instant.now().getEpochSecond();
        String head = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        String claims = base64(
                "{\"iss\":\"generation\",\"sub\":\"generation\",\"aud\":\"vidgo-internal\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                        .formatted(now, now + 60, UUID.randomUUID()));
        return head + "." + claims + "." + signature(head + "." + claims);
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Target.stack().secret("service-token-secret").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
