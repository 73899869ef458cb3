package ai.vidgo.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ApiKeysTest {

    private static final String OPEN = "/api/v1/key-sample/open";
    private static final String READ_ONLY = "/api/v1/key-sample/read-only";

    @Inject
    FakeAuthResource auth;

    private final UUID user = UUID.randomUUID();

    @Test
    void makesTheOwnerTheCallerAndAsksAuthServiceOnce() {
        String key = auth.issue(user, "read");
        int before = auth.questions();
        for (int i = 0; i < 3; i++) {
            with(key)
                    .get(OPEN)
                    .then()
                    .statusCode(200)
                    .body("user_id", equalTo(user.toString()))
                    .body("admin", equalTo(false));
        }
        assertThat(auth.questions() - before).isEqualTo(1);
    }

    @Test
    void changesOnlyWhatTheServiceOpensAndTheScopeAllows() {
        String reader = auth.issue(user, "read");
        String maker = auth.issue(user, "read", "generate");

        with(maker).post(OPEN).then().statusCode(200);
        notAllowed(with(reader).post(OPEN).then());
        notAllowed(with(maker).post(READ_ONLY).then());
        notAllowed(with(maker).post(OPEN + "-and-more").then());
        notAllowed(with(auth.issue(user, "generate")).get(OPEN).then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/key-sample", "/api/v1/admin/key-sample", "/api/v1//auth/key-sample"})
    void reachesNeitherAccountsNorAdministration(String path) {
        with(auth.issue(user, "read", "generate"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(oneOf(403, 404));
    }

    @Test
    void anUnknownKeyMakesAVisitor() {
        String unknown = "vg_test_" + "0".repeat(32);
        with(unknown).get(OPEN).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        with(unknown).get("/api/v1/sample/optional").then().statusCode(200).body("visitor", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vg_", "vg_x", "vg_test_short", "vg_test_' OR 1=1 --aaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void doesNotAskAboutWhatCannotBeAKey(String garbage) {
        int before = auth.questions();
        with(garbage).get(OPEN).then().statusCode(401);
        assertThat(auth.questions()).isEqualTo(before);
    }

    @Test
    void saysThatItCannotTellWhileAuthServiceIsAway() {
        with(FakeAuthResource.BROKEN)
                .get(OPEN)
                .then()
                .statusCode(503)
                .body("code", equalTo("service_unavailable"))
                .header("Retry-After", "1");
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static void notAllowed(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("api_key_not_allowed"));
    }
}
