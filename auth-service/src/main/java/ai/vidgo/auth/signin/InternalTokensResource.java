package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.tokens.TokenOwners;
import ai.vidgo.platform.identity.TokenKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells the gateway, which knows no users, who presents a token (contract: admin §2, §6). */
@Path("/internal/tokens")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalTokensResource {

    private final TokenOwners owners;
    private final Sessions sessions;
    private final Accounts accounts;

    InternalTokensResource(TokenOwners owners, Sessions sessions, Accounts accounts) {
        this.owners = owners;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * A token as it was presented.
     *
     * @param kind what it has to be; a token of another kind is not valid
     */
    @RegisterForReflection
    record Presented(
            @NotNull TokenKind kind,
            @NotNull @Size(max = 4096) String token) {}

    /**
     * Who presented it.
     *
     * @param valid false for a token that is not ours, has expired, or whose session or account is over
     */
    @RegisterForReflection
    record Owner(boolean valid, @Nullable UUID userId, boolean isActive, boolean isAdmin) {

        static final Owner NOBODY = new Owner(false, null, false, false);
    }

    /** Looks at one token and at the account and the session behind it as they are now. */
    @POST
    @Path("/check")
    @Operation(hidden = true)
    public Owner check(@NotNull @Valid Presented presented) {
        return owners.of(presented.token(), presented.kind())
                .filter(owner -> sessions.active(owner.sessionId()))
                .flatMap(owner -> accounts.byId(owner.userId()))
                .map(account -> new Owner(true, account.id(), account.active(), account.superuser()))
                .orElse(Owner.NOBODY);
    }
}
