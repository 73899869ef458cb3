package ai.vidgo.auth.keys;

import static ai.vidgo.auth.AuthClient.claim;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.part;
import static ai.vidgo.auth.AuthClient.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.LikeProduction;
import ai.vidgo.platform.identity.IdentityConfig;
import ai.vidgo.platform.identity.SharedTokenKey;
import ai.vidgo.platform.identity.TokenAlgorithm;
import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;

/** An installation with {@code ALGORITHM=HS256}, as the original's were. */
@AuthServiceTest
@TestProfile(LikeProduction.class)
class SharedSecretTest {

    @Inject
    AuthClient client;

    @Inject
    Clock clock;

    @ConfigProperty(name = "SECRET_KEY")
    String secret;

    @Test
    void tokensAreSignedWithTheSecretKeyAsOtherProgramsExpect() throws Exception {
        AuthClient.User user = client.newUser();
        byte[] header = Base64.getUrlDecoder().decode(part(user.access(), 0));
        assertThat(new String(header, StandardCharsets.UTF_8)).contains("\"alg\":\"HS256\"");
        assertThat(part(user.access(), 2)).isEqualTo(hmac(user.access()));
        assertThat(claim(user.access(), "type")).isEqualTo("access");
    }

    /** Billing, catalog, generation and the gateway verify like this: the same settings, and keys are never asked for. */
    @Test
    void everyOtherServiceAcceptsThemByTheSameSettings() throws Exception {
        AuthClient.User user = client.newUser();
        JwtClaims claims = anotherService(TokenAlgorithm.HS256, secret).verify(user.access(), TokenKind.ACCESS);
        assertThat(claims.getSubject()).isEqualTo(user.id());
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(claim(user.access(), "sid"));
        String next = refresh(user.refresh()).then().statusCode(200).extract().path("access_token");
        assertThat(anotherService(TokenAlgorithm.HS256, secret)
                        .verify(next, TokenKind.ACCESS)
                        .getSubject())
                .isEqualTo(user.id());
    }

    @Test
    void otherServicesRefuseWhatTheirSettingsDoNotSign() {
        AuthClient.User user = client.newUser();
        refuses(anotherService(TokenAlgorithm.HS256, secret), user.refresh());
        refuses(anotherService(TokenAlgorithm.HS256, "another-0123456789-0123456789-0123456789"), user.access());
        refuses(anotherService(TokenAlgorithm.ES256, secret), user.access());
    }

    @Test
    void signInRefreshAndSignOutWork() {
        AuthClient.User user = client.newUser();
        me(user.access()).then().statusCode(200);
        String next = refresh(user.refresh()).then().statusCode(200).extract().path("access_token");
        me(next).then().statusCode(200);
        AuthClient.as(next).post("/api/v1/auth/logout").then().statusCode(200);
        me(next).then().statusCode(401);
    }

    @Test
    void alteredTokenIsRefused() {
        AuthClient.User user = client.newUser();
        me(part(user.access(), 0) + "." + part(user.access(), 1) + ".").then().statusCode(401);
        me(user.refresh()).then().statusCode(401);
    }

    @Test
    void thereAreNoKeysToPublishOrRotate() {
        RestAssured.get("/api/v1/auth/jwks.json").then().statusCode(200).body("keys", empty());
        given().header("Authorization", "Bearer " + TestTokens.service("launcher"))
                .post("/internal/keys/rotate")
                .then()
                .statusCode(409)
                .body("code", equalTo("keys_not_used"));
    }

    private TokenVerifier anotherService(TokenAlgorithm algorithm, String itsSecret) {
        return new TokenVerifier(
                new ItsSettings(algorithm), kid -> Optional.empty(), new SharedTokenKey(Optional.of(itsSecret)), clock);
    }

    private static void refuses(TokenVerifier service, String token) {
        assertThatThrownBy(() -> service.verify(token, TokenKind.ACCESS)).isInstanceOf(InvalidJwtException.class);
    }

    private record ItsSettings(TokenAlgorithm algorithm) implements IdentityConfig {

        @Override
        public String keysUrl() {
            return "http://127.0.0.1:1/nobody-asks-here";
        }

        @Override
        public Duration keysTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keysKept() {
            return Duration.ofHours(1);
        }
    }

    private String hmac(String token) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((part(token, 0) + "." + part(token, 1)).getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
