package ai.vidgo.auth.profile;

import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.CurrentAccount;
import ai.vidgo.auth.accounts.UserOut;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own account (contract: auth §2, me). */
@Path("/api/v1/auth/me")
@RunOnVirtualThread
@Authenticated
@Tag(name = "auth")
class ProfileResource {

    private final Accounts accounts;
    private final PasswordChange passwordChange;
    private final Entitlements entitlements;
    private final CurrentAccount account;
    private final CurrentCaller caller;
    private final Messages messages;

    ProfileResource(
            Accounts accounts,
            PasswordChange passwordChange,
            Entitlements entitlements,
            CurrentAccount account,
            CurrentCaller caller,
            Messages messages) {
        this.accounts = accounts;
        this.passwordChange = passwordChange;
        this.entitlements = entitlements;
        this.account = account;
        this.caller = caller;
        this.messages = messages;
    }

    /** Body of the update; what is null or absent stays. */
    record ProfileUpdate(
            @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 100) String fullName) {}

    /** Body of change-password. */
    record ChangePasswordRequest(
            @NotNull @Size(max = 1024) String currentPassword,
            @NotNull @Size(min = 8, max = 1024) String newPassword) {}

    /**
     * The caller's account. The frontend signs the user out on any failure here, so it needs nothing but the database.
     *
     * @throws Problem 401 account or session gone, 403 account not active
     */
    @GET
    @Operation(summary = "The signed-in user")
    public UserOut me() {
        return UserOut.of(account.require(), entitlements);
    }

    /**
     * Changes the names that are given.
     *
     * @throws Problem 401 account or session gone, 403 account not active
     */
    @PUT
    @Operation(summary = "Change username and full name")
    public UserOut update(@Valid @NotNull ProfileUpdate body) {
        UUID user = account.require().id();
        return UserOut.of(accounts.rename(user, body.username(), body.fullName()), entitlements);
    }

    /**
     * Sets another password and ends every other session.
     *
     * @throws Problem 400 current password wrong, 429 too many wrong ones
     */
    @POST
    @Path("/change-password")
    @Operation(summary = "Change the password")
    public MessageOut changePassword(
            @Valid @NotNull ChangePasswordRequest body, @HeaderParam("Accept-Language") @Nullable String language) {
        account.require();
        if (!passwordChange.change(caller.require(), body.currentPassword(), body.newPassword())) {
            throw Problem.of(400, "wrong_current_password");
        }
        return MessageOut.of(messages.text("password_changed", language));
    }
}
