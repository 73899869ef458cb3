package ai.vidgo.auth.totp;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.CurrentAccount;
import ai.vidgo.auth.accounts.CurrentPassword;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The second factor of the caller's own account. Nobody has one who did not ask for it; whoever asks proves the password
 * first, so that a stolen token alone neither adds nor removes one.
 */
@Path("/api/v1/auth/totp")
@RunOnVirtualThread
@Authenticated
@Tag(name = "auth")
class TotpResource {

    private static final String NO_STORE = "no-store";

    private final Totp totp;
    private final CurrentAccount caller;
    private final CurrentPassword password;
    private final Throttle throttle;
    private final ThrottleConfig limits;

    TotpResource(Totp totp, CurrentAccount caller, CurrentPassword password, Throttle throttle, ThrottleConfig limits) {
        this.totp = totp;
        this.caller = caller;
        this.password = password;
        this.throttle = throttle;
        this.limits = limits;
    }

    /** Whether codes are asked for, and how many recovery codes are left. */
    @RegisterForReflection
    record TotpStatus(boolean enabled, int recoveryCodesLeft) {}

    /**
     * A secret to put into an authenticator app.
     *
     * @param otpauthUri the same for a QR code
     */
    @RegisterForReflection
    record TotpSecret(String secret, String otpauthUri) {}

    /** Recovery codes, shown this once. */
    @RegisterForReflection
    record TotpRecoveryCodes(List<String> recoveryCodes) {}

    /** Body of what needs the password. */
    record TotpPassword(@NotNull @Size(max = 1024) String password) {}

    /** Body of confirm. */
    record TotpCode(@NotNull @Size(max = 32) String code) {}

    /** Body of what needs both factors. */
    record TotpProof(
            @NotNull @Size(max = 1024) String password,
            @NotNull @Size(max = 32) String code) {}

    /** Whether signing in asks for a code. */
    @GET
    @Operation(summary = "State of the second factor")
    public TotpStatus status() {
        return status(caller.require().id());
    }

    /**
     * Makes a secret; it guards the account once a code of it is confirmed.
     *
     * @throws Problem 400 wrong password, 409 there is a second factor already, 429 too many wrong passwords
     */
    @POST
    @ResponseHeader(name = "Cache-Control", value = NO_STORE)
    @Operation(summary = "Begin with a second factor")
    public TotpSecret begin(@Valid @NotNull TotpPassword body) {
        Account user = proved(body.password());
        return totp.begin(user.id(), user.email())
                .map(made -> new TotpSecret(made.secret(), made.uri()))
                .orElseThrow(() -> Problem.of(409, "totp_enabled_already"));
    }

    /**
     * Confirms that the app makes the right codes. From now on signing in asks for one.
     *
     * @throws Problem 400 wrong code or nothing to confirm, 429 too many wrong codes
     */
    @POST
    @Path("/confirm")
    @ResponseHeader(name = "Cache-Control", value = NO_STORE)
    @Operation(summary = "Switch the second factor on")
    public TotpRecoveryCodes confirm(@Valid @NotNull TotpCode body) {
        UUID user = caller.require().id();
        admit(user);
        return totp.confirm(user, body.code()).map(TotpRecoveryCodes::new).orElseThrow(() -> wrong(user));
    }

    /**
     * Replaces the recovery codes; the old ones are dead.
     *
     * @throws Problem 400 wrong password or code, 429 too many wrong ones
     */
    @POST
    @Path("/recovery-codes")
    @ResponseHeader(name = "Cache-Control", value = NO_STORE)
    @Operation(summary = "New recovery codes")
    public TotpRecoveryCodes renew(@Valid @NotNull TotpProof body) {
        UUID user = provedTwice(body);
        return new TotpRecoveryCodes(totp.newRecoveryCodes(user));
    }

    /**
     * Switches the second factor off.
     *
     * @throws Problem 400 wrong password or code, 429 too many wrong ones
     */
    @POST
    @Path("/disable")
    @Operation(summary = "Switch the second factor off")
    public TotpStatus disable(@Valid @NotNull TotpProof body) {
        UUID user = provedTwice(body);
        totp.disable(user);
        return status(user);
    }

    private TotpStatus status(UUID user) {
        return totp.recoveryCodesLeft(user)
                .map(left -> new TotpStatus(true, left))
                .orElseGet(() -> new TotpStatus(false, 0));
    }

    private Account proved(String typed) {
        Account user = caller.require();
        if (!password.isRight(user.id(), typed)) {
            throw Problem.of(400, "wrong_current_password");
        }
        return user;
    }

    private UUID provedTwice(TotpProof body) {
        UUID user = proved(body.password()).id();
        admit(user);
        if (!totp.accept(user, body.code())) {
            throw wrong(user);
        }
        admit(user);
        return user;
    }

    private void admit(UUID user) {
        throttle.exhausted(guesses(user)).ifPresent(TotpResource::refuse);
    }

    private Problem wrong(UUID user) {
        throttle.hit(guesses(user)).ifPresent(TotpResource::refuse);
        return Problem.of(400, "totp_wrong");
    }

    private Limit guesses(UUID user) {
        return new Limit("totp:" + user, limits.failuresPerAddress(), limits.window(), limits.longestWait());
    }

    private static void refuse(Duration wait) {
        throw Throttle.tooMany("too_many_attempts", wait);
    }
}
