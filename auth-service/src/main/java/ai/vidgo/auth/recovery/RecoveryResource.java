package ai.vidgo.auth.recovery;

import ai.vidgo.auth.accounts.EmailAddress;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A forgotten password (contract: auth §2, forgot-password and reset-password). */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Tag(name = "auth")
class RecoveryResource {

    private static final Duration SPACING = Duration.ofMinutes(2);
    private static final String LANGUAGE = "Accept-Language";

    private final Recovery recovery;
    private final PasswordHasher passwords;
    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;

    RecoveryResource(
            Recovery recovery, PasswordHasher passwords, Throttle throttle, KeyedHash hash, Messages messages) {
        this.recovery = recovery;
        this.passwords = passwords;
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /** Body of forgot-password. */
    record ForgotPasswordRequest(
            @NotNull @Email(regexp = EmailAddress.SYNTAX) @Size(max = EmailAddress.MAX_LENGTH)
            String email) {}

    /** Body of reset-password. */
    record ResetPasswordRequest(
            @NotNull @Size(max = 256) String token,
            @NotNull @Size(min = 8, max = 1024) String newPassword) {}

    /**
     * Mails a link that sets a new password. The answer is the same for unknown addresses.
     *
     * @throws Problem 429 when asked within two minutes, also for unknown addresses
     */
    @POST
    @Path("/forgot-password")
    @Operation(summary = "Ask for a password reset mail")
    public MessageOut forgot(
            @Valid @NotNull ForgotPasswordRequest body, @HeaderParam(LANGUAGE) @Nullable String language) {
        String email = EmailAddress.normalized(body.email());
        throttle.hit(new Limit("reset:" + hash.of("throttle", email), 1, SPACING))
                .ifPresent(wait -> {
                    throw Throttle.tooMany("reset_too_soon", wait);
                });
        recovery.request(email, Messages.language(language));
        return MessageOut.of(messages.text("reset_sent", language));
    }

    /**
     * Sets a new password and ends all sessions of the account; neither verifies nor activates it.
     *
     * @throws Problem 400 unknown, used or expired token
     */
    @POST
    @Path("/reset-password")
    @Operation(summary = "Set a new password by the token from the mail")
    public MessageOut reset(
            @Valid @NotNull ResetPasswordRequest body, @HeaderParam(LANGUAGE) @Nullable String language) {
        switch (recovery.worth(body.token())) {
            case UNKNOWN -> throw Problem.of(400, "reset_token_invalid");
            case EXPIRED -> throw Problem.of(400, "reset_token_expired");
            case VALID -> {
                if (!recovery.reset(body.token(), passwords.hash(body.newPassword()))) {
                    throw Problem.of(400, "reset_token_invalid");
                }
            }
        }
        return MessageOut.of(messages.text("password_reset", language));
    }
}
