package ai.vidgo.platform.identity;

import ai.vidgo.platform.error.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the present request. The token is looked at on first use, so a public route that never asks is not
 * affected by a bad one (contract: auth §0 C7). Must be used from a virtual or worker thread.
 */
@RequestScoped
public class CurrentCaller {

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller, or empty for a visitor or an unusable token. */
    public Optional<Caller> find() {
        SecurityIdentity identity = identities.getDeferredIdentity().await().indefinitely();
        return Optional.ofNullable(identity.getAttribute(BearerIdentities.CALLER));
    }

    /** The caller's id, or null for a visitor or an unusable token. */
    public @Nullable UUID findId() {
        return find().map(Caller::userId).orElse(null);
    }

    /**
     * The caller of a route that needs one.
     *
     * @throws Problem 401 {@code not_authenticated}
     */
    public Caller require() {
        return find().orElseThrow(() -> Problem.of(401, "not_authenticated").with("WWW-Authenticate", "Bearer"));
    }
}
