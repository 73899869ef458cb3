package ai.vidgo.platform.identity;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.ApiKeyClient.VerifiedKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the owner of an API key the caller. The key's id stands where the session's would; a key never makes an
 * administrator. 403 {@code api_key_not_allowed} where keys, or this key's scopes, do not reach.
 */
@ApplicationScoped
class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    private final ApiKeys keys;
    private final ApiKeyScopes scopes;

    ApiKeyIdentities(ApiKeys keys, ApiKeyScopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        if (!scopes.reachable(request.method(), request.path())) {
            return Uni.createFrom().failure(Problem.of(403, "api_key_not_allowed"));
        }
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(ApiKeyRequest request) {
        VerifiedKey key =
                keys.find(request.key()).orElseThrow(() -> new AuthenticationFailedException("not a living API key"));
        if (!scopes.allow(key.scopes(), request.method())) {
            throw Problem.of(403, "api_key_not_allowed");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.userId().toString()))
                .addRole("user")
                .addAttribute(BearerIdentities.CALLER, new Caller(key.userId(), key.keyId(), false))
                .build();
    }
}
