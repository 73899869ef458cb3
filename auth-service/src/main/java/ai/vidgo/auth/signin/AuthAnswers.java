package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.UserOut;
import ai.vidgo.auth.tokens.TokenConfig;
import ai.vidgo.auth.tokens.TokenIssuer;
import ai.vidgo.platform.entitlement.Entitlements;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Writes what signing in gives: tokens, user, the cookie by which the browser is known next time, and for an administrator
 * the cookie of the WebSocket.
 */
@Singleton
public class AuthAnswers {

    private static final String TYPE = "bearer";

    private final TokenIssuer issuer;
    private final TokenConfig config;
    private final Entitlements entitlements;
    private final KnownDevices devices;

    AuthAnswers(TokenIssuer issuer, TokenConfig config, Entitlements entitlements, KnownDevices devices) {
        this.issuer = issuer;
        this.config = config;
        this.entitlements = entitlements;
        this.devices = devices;
    }

    /** The answer of login, and of verify-code with its message. */
    public RestResponse<AuthOut> auth(SignedIn signedIn, @Nullable String message, HttpServerRequest request) {
        AuthOut body = new AuthOut(
                signedIn.accessToken(),
                signedIn.refreshToken(),
                TYPE,
                config.accessLife().toSeconds(),
                UserOut.of(signedIn.account(), entitlements),
                new AuthOut.TokenPair(signedIn.accessToken(), signedIn.refreshToken()),
                message,
                message == null ? null : Boolean.TRUE);
        RestResponse.ResponseBuilder<AuthOut> answer = RestResponse.ResponseBuilder.ok(body);
        answer.cookie(devices.cookie(signedIn.account().id(), request));
        return finished(answer, signedIn, request);
    }

    /** The answer of refresh. */
    RestResponse<RefreshOut> refreshed(SignedIn signedIn, HttpServerRequest request) {
        RefreshOut body = new RefreshOut(
                signedIn.accessToken(),
                signedIn.refreshToken(),
                TYPE,
                config.accessLife().toSeconds(),
                UserOut.of(signedIn.account(), entitlements),
                signedIn.accessToken(),
                signedIn.refreshToken());
        return finished(RestResponse.ResponseBuilder.ok(body), signedIn, request);
    }

    /** A cookie that takes the one of the WebSocket away. */
    public static NewCookie expiredCookie(HttpServerRequest request) {
        return webSocketCookie("", Duration.ZERO, request);
    }

    /** A cookie that scripts and other sites do not get, only over TLS when the client came by it. */
    static NewCookie cookie(String name, String value, String path, Duration life, HttpServerRequest request) {
        boolean https = request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private <T> RestResponse<T> finished(
            RestResponse.ResponseBuilder<T> answer, SignedIn signedIn, HttpServerRequest request) {
        if (signedIn.account().superuser()) {
            String token = issuer.webSocket(signedIn.account().id(), signedIn.sessionId());
            answer.cookie(webSocketCookie(token, config.accessLife(), request));
        }
        return answer.header("Cache-Control", "no-store").build();
    }

    /** Contract: auth §3. */
    private static NewCookie webSocketCookie(String value, Duration life, HttpServerRequest request) {
        return cookie("vidgo_ws", value, "/api/v1/admin/ws", life, request);
    }
}
