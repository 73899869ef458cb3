package ai.vidgo.auth.profile;

import ai.vidgo.auth.accounts.CurrentAccount;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.signin.AuthAnswers;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.identity.Revocations;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the caller is signed in, and signing out there. */
@Path("/api/v1/auth/sessions")
@RunOnVirtualThread
@Authenticated
@Tag(name = "auth")
class SessionsResource {

    private final Sessions sessions;
    private final CurrentAccount account;
    private final CurrentCaller caller;
    private final Revocations revocations;
    private final Messages messages;

    SessionsResource(
            Sessions sessions,
            CurrentAccount account,
            CurrentCaller caller,
            Revocations revocations,
            Messages messages) {
        this.sessions = sessions;
        this.account = account;
        this.caller = caller;
        this.revocations = revocations;
        this.messages = messages;
    }

    /**
     * One sign-in. It names the device and never the network: whoever looks at the list with a stolen token must not
     * learn where the owner lives.
     *
     * @param device for example {@code Firefox on Windows}
     * @param lastUsedAt when its tokens were last renewed, at most a token's life ago for a session in use
     * @param expiresAt when it ends unless it is used before
     * @param current whether it is the one that asks
     */
    @RegisterForReflection
    record SessionOut(
            UUID id, String device, Instant createdAt, Instant lastUsedAt, Instant expiresAt, boolean current) {

        static SessionOut of(Sessions.Open session, UUID current) {
            return new SessionOut(
                    session.id(),
                    Device.describe(session.userAgent()),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.expiresAt(),
                    session.id().equals(current));
        }
    }

    /** The sessions, the latest used first. */
    @RegisterForReflection
    record SessionList(List<SessionOut> sessions) {}

    /**
     * Where the caller is signed in.
     *
     * @throws Problem 401 account or session gone, 403 account not active
     */
    @GET
    @Operation(summary = "Where I am signed in")
    public SessionList list() {
        UUID user = account.require().id();
        UUID current = caller.require().sessionId();
        return new SessionList(sessions.openOf(user).stream()
                .map(session -> SessionOut.of(session, current))
                .toList());
    }

    /**
     * Ends one session; its tokens are worth nothing any more.
     *
     * @throws Problem 404 when the caller has no such session, or it has ended
     */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Sign out on one device")
    public RestResponse<MessageOut> end(@RestPath UUID id, @Context HttpServerRequest request) {
        UUID user = account.require().id();
        if (!sessions.revoke(user, id, "ended_by_owner")) {
            throw Problem.of(404, "session_not_found");
        }
        revocations.forget(id);
        return ended("session_ended", id.equals(caller.require().sessionId()), request);
    }

    /**
     * Ends every session of the caller.
     *
     * @param keepCurrent whether the one that asks goes on
     */
    @DELETE
    @Operation(summary = "Sign out everywhere")
    public RestResponse<MessageOut> endAll(
            @QueryParam("keep_current") @DefaultValue("false") boolean keepCurrent,
            @Context HttpServerRequest request) {
        account.require();
        Caller user = caller.require();
        sessions.revokeAll(user.userId(), keepCurrent ? user.sessionId() : null, "ended_by_owner")
                .forEach(revocations::forget);
        return ended("sessions_ended", !keepCurrent, request);
    }

    private RestResponse<MessageOut> ended(String code, boolean current, HttpServerRequest request) {
        MessageOut body = MessageOut.of(messages.text(code, request.getHeader("Accept-Language")));
        RestResponse.ResponseBuilder<MessageOut> answer = RestResponse.ResponseBuilder.ok(body);
        return current ? answer.cookie(AuthAnswers.expiredCookie(request)).build() : answer.build();
    }
}
