package ai.vidgo.auth.registration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.EmailAddress;
import ai.vidgo.auth.accounts.Registrant;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.registration.VerificationCodes.Emphasis;
import ai.vidgo.auth.registration.VerificationLinks.LinkState;
import ai.vidgo.auth.signin.AuthAnswers;
import ai.vidgo.auth.signin.AuthOut;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Creating an account and proving its address (contract: auth §2, register to resend-code). */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Tag(name = "auth")
class RegistrationResource {

    private static final Duration REGISTRATION_WINDOW = Duration.ofHours(1);
    private static final String LANGUAGE = "Accept-Language";

    private final Registration registration;
    private final VerificationCodes codes;
    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final Throttle throttle;
    private final ThrottleConfig limits;
    private final AuthAnswers answers;
    private final ClientAddress addresses;
    private final Messages messages;

    RegistrationResource(
            Registration registration,
            VerificationCodes codes,
            Accounts accounts,
            PasswordHasher passwords,
            Throttle throttle,
            ThrottleConfig limits,
            AuthAnswers answers,
            ClientAddress addresses,
            Messages messages) {
        this.registration = registration;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.limits = limits;
        this.answers = answers;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Body of register. */
    record RegisterRequest(
            @NotNull @Email(regexp = EmailAddress.SYNTAX) @Size(max = EmailAddress.MAX_LENGTH)
            String email,

            @NotNull @Size(min = 8, max = 1024) String password,
            @Nullable @Size(max = 1024) String passwordConfirm,
            @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 100) String fullName) {}

    /** Answer of register. */
    @RegisterForReflection
    record RegisterOut(String message, boolean success, String email) {}

    /** Body of verify-code; a code that is not six digits is a wrong code, not a bad body. */
    record VerifyCodeRequest(
            @NotNull @Email(regexp = EmailAddress.SYNTAX) @Size(max = EmailAddress.MAX_LENGTH)
            String email,

            @NotNull @Size(max = 64) String code) {}

    /** Body of resend-code and resend-verification. */
    record ResendCodeRequest(
            @NotNull @Email(regexp = EmailAddress.SYNTAX) @Size(max = EmailAddress.MAX_LENGTH)
            String email) {}

    /** Body of verify-email. */
    record VerifyEmailRequest(@NotNull @Size(max = 256) String token) {}

    /**
     * Creates an unverified account and mails a six-digit code; for an address that is not verified yet it starts over.
     *
     * @throws Problem 400 passwords differ or address verified, 429 too many codes or registrations
     */
    @POST
    @Path("/register")
    @Operation(summary = "Create an account")
    public RegisterOut register(
            @Valid @NotNull RegisterRequest body,
            @HeaderParam(LANGUAGE) @Nullable String language,
            @Context HttpServerRequest request) {
        if (body.passwordConfirm() != null && !body.passwordConfirm().equals(body.password())) {
            throw Problem.of(400, "passwords_differ");
        }
        countRegistration(Client.of(request, addresses));
        String email = EmailAddress.normalized(body.email());
        if (accounts.byEmail(email).filter(Account::emailVerified).isPresent()) {
            throw Problem.of(400, "email_taken");
        }
        codes.countSend(email);
        String hash = passwords.hash(body.password());
        Registrant person = new Registrant(email, body.username(), body.fullName(), Messages.language(language));
        if (!registration.register(person, hash)) {
            throw Problem.of(400, "email_taken");
        }
        return new RegisterOut(messages.text("registered", language), true, email);
    }

    /**
     * Enters the code. The right one makes the account active and signs its owner in.
     *
     * @throws Problem 400 wrong code or none to enter, 403 the account is banned
     */
    @POST
    @Path("/verify-code")
    @Operation(summary = "Prove the address by the code from the mail")
    public RestResponse<AuthOut> verify(
            @Valid @NotNull VerifyCodeRequest body,
            @HeaderParam(LANGUAGE) @Nullable String language,
            @Context HttpServerRequest request) {
        String email = EmailAddress.normalized(body.email());
        Client client = Client.of(request, addresses);
        return switch (registration.verify(email, body.code().strip(), client, Messages.language(language))) {
            case Registration.Verification.Done done ->
                answers.auth(done.signedIn(), messages.text("email_verified", language), request);
            case Registration.Verification.Banned ignored -> throw Problem.of(403, "account_inactive");
            case Registration.Verification.Refused refused -> throw refusal(refused.reason());
        };
    }

    /**
     * Mails a new code. The answer is the same whether or not the address is known or verified.
     *
     * @throws Problem 429 when five codes were asked for within the hour, for any address
     */
    @POST
    @Path("/resend-code")
    @Operation(summary = "Send the verification code again")
    public MessageOut resend(@Valid @NotNull ResendCodeRequest body, @HeaderParam(LANGUAGE) @Nullable String language) {
        String email = EmailAddress.normalized(body.email());
        codes.countSend(email);
        registration.resend(email, Messages.language(language), Emphasis.CODE);
        return MessageOut.of(messages.text("code_sent", language));
    }

    /**
     * Mails a new link and code. The answer is the same whether or not the address is known or verified.
     *
     * @throws Problem 429 when the last mail to the address is younger than two minutes, or five were sent within the hour
     */
    @POST
    @Path("/resend-verification")
    @Operation(summary = "Send the verification link again")
    public MessageOut resendVerification(
            @Valid @NotNull ResendCodeRequest body, @HeaderParam(LANGUAGE) @Nullable String language) {
        String email = EmailAddress.normalized(body.email());
        codes.countSpacedSend(email);
        registration.resend(email, Messages.language(language), Emphasis.LINK);
        return MessageOut.of(messages.text("code_sent", language));
    }

    /**
     * Proves an address by the token of the link in the mail; nobody is signed in.
     *
     * @throws Problem 400 unknown, used or expired token, 403 the account is banned
     */
    @POST
    @Path("/verify-email")
    @Operation(summary = "Prove the address by the link from the mail")
    public MessageOut verifyByLink(
            @Valid @NotNull VerifyEmailRequest body, @HeaderParam(LANGUAGE) @Nullable String language) {
        return switch (registration.verifyByLink(body.token(), Messages.language(language))) {
            case LinkState.Valid ignored -> MessageOut.of(messages.text("email_verified", language));
            case LinkState.Expired ignored -> throw Problem.of(400, "verify_link_expired");
            case LinkState.Unknown ignored -> throw Problem.of(400, "verify_link_invalid");
            case LinkState.Banned ignored -> throw Problem.of(403, "account_inactive");
        };
    }

    private void countRegistration(Client client) {
        Limit limit = new Limit("register:" + client.network(), limits.registrationsPerNetwork(), REGISTRATION_WINDOW);
        throttle.hit(limit).ifPresent(wait -> {
            throw Throttle.tooMany("too_many_registrations", wait);
        });
    }

    private static Problem refusal(VerificationCodes.Try reason) {
        return switch (reason) {
            case VerificationCodes.Try.Wrong wrong -> Problem.of(400, "code_wrong", wrong.triesLeft());
            case VerificationCodes.Try.Dead ignored -> Problem.of(400, "code_dead");
            default -> Problem.of(400, "code_not_live");
        };
    }
}
