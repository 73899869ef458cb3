package ai.vidgo.billing.promotions;

import static io.restassured.RestAssured.given;

import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Promotions as an administrator makes them. */
final class PromotionStory {

    private PromotionStory() {}

    static RequestSpecification asAdmin() {
        return given().auth().oauth2(TestTokens.admin(UUID.randomUUID())).contentType(ContentType.JSON);
    }

    /** A code that no other test has. */
    static String code() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    /** A percentage of 20 that counts now and for some years, with what is said here in place of that. */
    static Map<String, Object> promotion(String code, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Sale",
                "discount_value",
                20,
                "start_date",
                "2020-01-01T00:00:00Z",
                "end_date",
                "2090-01-01T00:00:00Z",
                "priority",
                -1000));
        body.putAll(more);
        return body;
    }

    static ValidatableResponse create(String code, Map<String, ?> more) {
        return asAdmin()
                .body(promotion(code, more))
                .post("/api/v1/promotions/admin/create")
                .then();
    }

    /** Makes it and gives its id. */
    static String id(String code, Map<String, ?> more) {
        return create(code, more).statusCode(200).extract().path("id");
    }
}
