package ai.vidgo.auth.signin;

import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.identity.Revocations;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Going on with a session and ending it (contract: auth §2, refresh and logout). */
@Path("/api/v1/auth")
@RunOnVirtualThread
@Tag(name = "auth")
class SessionResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Revocations revocations;
    private final AuthAnswers answers;
    private final CurrentCaller caller;
    private final Messages messages;

    SessionResource(
            SignIn signIn,
            Sessions sessions,
            Revocations revocations,
            AuthAnswers answers,
            CurrentCaller caller,
            Messages messages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.revocations = revocations;
        this.answers = answers;
        this.caller = caller;
        this.messages = messages;
    }

    /**
     * Body of refresh; one of the two is required.
     *
     * @param refreshToken the frontend's name
     * @param refresh the original's name
     */
    record RefreshRequest(
            @Nullable @Size(max = 4096) String refreshToken,
            @Nullable @Size(max = 4096) String refresh) {

        @Nullable
        String token() {
            return refreshToken != null ? refreshToken : refresh;
        }
    }

    /**
     * Trades a refresh token for a new pair. Never limited: the frontend signs the user out on any failure here.
     *
     * @throws Problem 401 when the token is not valid, or was used up longer ago than the grace window
     */
    @POST
    @Path("/refresh")
    @Operation(summary = "Trade a refresh token for a new pair of tokens")
    public RestResponse<RefreshOut> refresh(@Valid @NotNull RefreshRequest body, @Context HttpServerRequest request) {
        String token = body.token();
        if (token == null) {
            throw ValidationProblem.of(FieldError.body("refresh_token", "missing", "Field required", null));
        }
        return signIn.refresh(token)
                .map(signedIn -> answers.refreshed(signedIn, request))
                .orElseThrow(() -> Problem.of(401, "invalid_refresh_token").with("WWW-Authenticate", "Bearer"));
    }

    /** Ends the session that the access token belongs to; the token is worth nothing from now on. */
    @POST
    @Path("/logout")
    @Authenticated
    @Operation(summary = "End the present session")
    public RestResponse<MessageOut> logout(@Context HttpServerRequest request) {
        Caller user = caller.require();
        sessions.revoke(user.userId(), user.sessionId(), "logout");
        revocations.forget(user.sessionId());
        MessageOut body = MessageOut.of(messages.text("logged_out", request.getHeader("Accept-Language")));
        return RestResponse.ResponseBuilder.ok(body)
                .cookie(AuthAnswers.expiredCookie(request))
                .build();
    }
}
