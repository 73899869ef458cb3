package ai.vidgo.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Reads bearer tokens as smallrye-jwt does, except that an unusable one makes the caller a visitor instead of failing
 * the request: routes that need a user answer 401 by their own annotation, all others go on (contract: auth §0 C7). A
 * token that begins with {@value ApiKeyShape#PREFIX} is an API key.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String KEY_HEADER = BEARER + ApiKeyShape.PREFIX;

    private final JWTAuthMechanism jwt;

    BearerMechanism(JWTAuthMechanism jwt) {
        this.jwt = jwt;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return identity(context, providers)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    private Uni<SecurityIdentity> identity(RoutingContext context, IdentityProviderManager providers) {
        HttpServerRequest request = context.request();
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(KEY_HEADER)) {
            return jwt.authenticate(context, providers);
        }
        String key = header.substring(BEARER.length());
        return providers.authenticate(new ApiKeyRequest(key, request.method().name(), context.normalizedPath()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return jwt.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return jwt.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return jwt.getCredentialTransport(context);
    }
}
