package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.EmailAddress;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.web.ClientAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in by password (contract: auth §2, login). */
@Path("/api/v1/auth/login")
@RunOnVirtualThread
@Tag(name = "auth")
class LoginResource {

    /** Longer than any accepted password, so that a request cannot make us hash megabytes. */
    private static final int LONGEST_PASSWORD = 1024;

    private static final int LONGEST_CODE = 32;

    private static final Pattern ADDRESS = Pattern.compile(EmailAddress.SYNTAX);

    private final SignIn signIn;
    private final LoginMeters meters;
    private final AuthAnswers answers;
    private final ClientAddress addresses;

    LoginResource(SignIn signIn, LoginMeters meters, AuthAnswers answers, ClientAddress addresses) {
        this.signIn = signIn;
        this.meters = meters;
        this.answers = answers;
        this.addresses = addresses;
    }

    /**
     * Body of login.
     *
     * @param totpCode only for accounts with a second factor; may also stand right behind the password
     */
    record LoginRequest(
            @NotNull @Email(regexp = EmailAddress.SYNTAX) @Size(max = EmailAddress.MAX_LENGTH)
            String email,

            @NotNull @Size(max = LONGEST_PASSWORD) String password,
            @Nullable @Size(max = LONGEST_CODE) String totpCode) {}

    /**
     * Opens a session.
     *
     * @throws Problem 401 unknown address or wrong password, 403 not verified or not active, 403 {@code totp_required}
     *     without the code of an account that has a second factor, 400 {@code totp_wrong}, 429 too many failures
     */
    @POST
    @Operation(summary = "Sign in by e-mail and password")
    public RestResponse<AuthOut> login(@Valid @NotNull LoginRequest body, @Context HttpServerRequest request) {
        return login(body.email(), new Typed(body.password(), body.totpCode()), request);
    }

    /** The same by an OAuth2 password form; what the form says beyond name and password is ignored. */
    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Sign in by an OAuth2 password form")
    public RestResponse<AuthOut> form(
            @FormParam("username") @Nullable String username,
            @FormParam("password") @Nullable String password,
            @FormParam("totp_code") @Nullable String totpCode,
            @Context HttpServerRequest request) {
        if (username == null || password == null) {
            List<FieldError> missing = new ArrayList<>();
            if (username == null) {
                missing.add(FieldError.body("username", "missing", "Field required", null));
            }
            if (password == null) {
                missing.add(FieldError.body("password", "missing", "Field required", null));
            }
            throw ValidationProblem.of(missing);
        }
        if (!ADDRESS.matcher(username).matches()
                || username.length() > EmailAddress.MAX_LENGTH
                || password.length() > LONGEST_PASSWORD) {
            throw wrongCredentials();
        }
        return login(username, new Typed(password, totpCode), request);
    }

    private RestResponse<AuthOut> login(String email, Typed typed, HttpServerRequest request) {
        Client client = Client.of(request, addresses);
        return switch (meters.counted(() -> signIn.login(EmailAddress.normalized(email), typed, client))) {
            case SignIn.Outcome.Success success -> answers.auth(success.signedIn(), null, request);
            case SignIn.Outcome.WrongCredentials ignored -> throw wrongCredentials();
            case SignIn.Outcome.NotVerified ignored -> throw Problem.of(403, "email_not_verified");
            case SignIn.Outcome.Inactive ignored -> throw Problem.of(403, "account_inactive");
            case SignIn.Outcome.CodeRequired ignored -> throw Problem.of(403, "totp_required");
            case SignIn.Outcome.CodeWrong ignored -> throw Problem.of(400, "totp_wrong");
        };
    }

    private static Problem wrongCredentials() {
        return Problem.of(401, "invalid_credentials").with("WWW-Authenticate", "Bearer");
    }
}
