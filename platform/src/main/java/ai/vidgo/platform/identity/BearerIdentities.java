package ai.vidgo.platform.identity;

import ai.vidgo.platform.web.Ids;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a signature cannot say: that the token is an access token of ours, whole, and not revoked (contract: auth
 * §6, "require type, jti, iat, exp, sub"). A token that fails is treated like a bad signature.
 */
@ApplicationScoped
class BearerIdentities implements SecurityIdentityAugmentor {

    /** Attribute of the identity that holds the {@link Caller}. */
    static final String CALLER = "vidgo.caller";

    private final Revocations revocations;

    BearerIdentities(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Caller caller = caller(token);
        if (caller == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
        }
        Instant issuedAt = Instant.ofEpochSecond(token.getIssuedAtTime());
        return context.runBlocking(() -> {
            if (revocations.revoked(caller, issuedAt)) {
                throw new AuthenticationFailedException("revoked");
            }
            return QuarkusSecurityIdentity.builder(identity)
                    .addAttribute(CALLER, caller)
                    .build();
        });
    }

    private static @Nullable Caller caller(JsonWebToken token) {
        UUID user = Ids.parse(token.getSubject()).orElse(null);
        UUID session =
                token.getClaim("sid") instanceof String sid ? Ids.parse(sid).orElse(null) : null;
        boolean whole = "access".equals(token.getClaim("type"))
                && token.getTokenID() != null
                && token.getIssuedAtTime() > 0
                && token.getExpirationTime() > 0;
        return whole && user != null && session != null
                ? new Caller(user, session, token.getGroups().contains("admin"))
                : null;
    }
}
