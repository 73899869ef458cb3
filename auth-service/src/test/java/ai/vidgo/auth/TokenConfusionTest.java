package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.as;
import static ai.vidgo.auth.AuthClient.me;
import static ai.vidgo.auth.AuthClient.refresh;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.auth.keys.SigningKey;
import ai.vidgo.auth.keys.SigningKeys;
import ai.vidgo.platform.testing.TestClock;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a token of ours and is none. */
@AuthServiceTest
class TokenConfusionTest {

    @Inject
    AuthClient client;

    @Inject
    SigningKeys keys;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void tokenMadeAsOursIsAccepted() {
        AuthClient.User user = client.newUser();
        String session = session(user);
        me(token(user.id(), session, "access", "vidgo-api", keys.active()))
                .then()
                .statusCode(200);
    }

    @Test
    void tokenWithoutSignatureIsRefused() {
        AuthClient.User user = client.newUser();
        String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        me(header + "." + AuthClient.part(user.access(), 1) + ".").then().statusCode(401);
    }

    @Test
    void tokenSignedWithAForeignKeyIsRefusedWhateverItsKid() throws JoseException {
        AuthClient.User user = client.newUser();
        PrivateKey foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey();
        for (String kid : new String[] {keys.active().kid(), "unknown", "../../etc/passwd", "' OR 1=1 --"}) {
            me(token(user.id(), session(user), "access", "vidgo-api", new SigningKey(kid, foreign)))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void publicKeyIsNoHmacSecret() {
        AuthClient.User user = client.newUser();
        byte[] publicKey = keys.verifying(keys.active().kid()).orElseThrow().getEncoded();
        String forged = Jwt.issuer("vidgo")
                .audience("vidgo-api")
                .subject(user.id())
                .claim("sid", session(user))
                .claim("type", "access")
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId(keys.active().kid())
                .sign(new SecretKeySpec(publicKey, "HmacSHA256"));
        me(forged).then().statusCode(401);
    }

    @Test
    void oneKindOfTokenIsNotAnother() {
        AuthClient.User user = client.newUser();
        me(user.refresh()).then().statusCode(401);
        refresh(user.access()).then().statusCode(401);
        me(token(user.id(), session(user), "refresh", "vidgo-api", keys.active()))
                .then()
                .statusCode(401);
        me(token(user.id(), session(user), "access", "vidgo-ws", keys.active()))
                .then()
                .statusCode(401);
    }

    /** Contract: auth §6, "a missing type claim counts as access" must not happen, and so on for every claim. */
    @ParameterizedTest
    @ValueSource(strings = {"type", "jti", "iat", "exp", "sub", "sid", "iss", "aud"})
    void tokenThatLacksAClaimIsRefused(String claim) throws JoseException {
        AuthClient.User user = client.newUser();
        JwtClaims claims = completeClaims(user);
        me(signed(claims)).then().statusCode(200);
        claims.unsetClaim(claim);
        me(signed(claims)).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void tokenOfSomebodyElsesSessionIsRefused() {
        AuthClient.User one = client.newUser();
        AuthClient.User two = client.newUser();
        me(token(one.id(), session(two), "access", "vidgo-api", keys.active()))
                .then()
                .statusCode(401);
    }

    @Test
    void ownerThatIsGoneOrNoUuidIsUnauthenticated() {
        AuthClient.User user = client.newUser();
        me(token(UUID.randomUUID().toString(), session(user), "access", "vidgo-api", keys.active()))
                .then()
                .statusCode(401);
        me(token("1 or 1=1", session(user), "access", "vidgo-api", keys.active()))
                .then()
                .statusCode(401);
    }

    @Test
    void alteredRefreshTokenIsRefused() {
        AuthClient.User user = client.newUser();
        refresh("undefined").then().statusCode(401);
        refresh(user.refresh().substring(0, user.refresh().length() - 6) + "AAAAAA")
                .then()
                .statusCode(401);
        refresh(user.refresh()).then().statusCode(200);
    }

    @Test
    void publicKeysArePublishedWithoutTheirPrivateHalves() {
        RestAssured.get("/api/v1/auth/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("keys.size()", greaterThanOrEqualTo(2))
                .body("keys.kty", everyItem(equalTo("EC")))
                .body("keys.crv", everyItem(equalTo("P-256")))
                .body("keys.alg", everyItem(equalTo("ES256")))
                .body("keys.d", everyItem(nullValue()));
    }

    @Test
    void wrongTokenOnAnOptionalRouteCountsAsNone() {
        as("undefined").post("/api/v1/session/heartbeat").then().statusCode(200).body("success", equalTo(true));
        as("undefined").get("/api/v1/auth/geo-language").then().statusCode(200);
    }

    private String token(String subject, String session, String type, String audience, SigningKey key) {
        Instant now = clock.instant();
        return Jwt.issuer("vidgo")
                .audience(audience)
                .subject(subject)
                .claim("sid", session)
                .claim("jti", UUID.randomUUID().toString())
                .claim("type", type)
                .groups("user")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .keyId(key.kid())
                .sign(key.key());
    }

    private JwtClaims completeClaims(AuthClient.User user) {
        NumericDate now = NumericDate.fromMilliseconds(clock.millis());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("vidgo");
        claims.setAudience("vidgo-api");
        claims.setSubject(user.id());
        claims.setClaim("sid", session(user));
        claims.setClaim("type", "access");
        claims.setGeneratedJwtId();
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + 300));
        claims.setStringListClaim("groups", "user");
        return claims;
    }

    private String signed(JwtClaims claims) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(keys.active().kid());
        token.setKey(keys.active().key());
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }

    private static String session(AuthClient.User user) {
        return AuthClient.claim(user.access(), "sid");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
