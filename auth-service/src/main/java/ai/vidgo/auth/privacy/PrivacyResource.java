package ai.vidgo.auth.privacy;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.CurrentAccount;
import ai.vidgo.auth.accounts.CurrentPassword;
import ai.vidgo.auth.signin.AuthAnswers;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The rights that everybody has on their data: to get them and to have them erased. */
@Path("/api/v1/auth/me")
@RunOnVirtualThread
@Authenticated
@Tag(name = "auth")
class PrivacyResource {

    private final Export export;
    private final Erasure erasure;
    private final CurrentAccount current;
    private final CurrentPassword password;
    private final Throttle throttle;
    private final PrivacyConfig config;
    private final Messages messages;
    private final Clock clock;

    PrivacyResource(
            Export export,
            Erasure erasure,
            CurrentAccount current,
            CurrentPassword password,
            Throttle throttle,
            PrivacyConfig config,
            Messages messages,
            Clock clock) {
        this.export = export;
        this.erasure = erasure;
        this.current = current;
        this.password = password;
        this.throttle = throttle;
        this.config = config;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Everything kept of a user.
     *
     * @param services by service, then by section
     */
    @RegisterForReflection
    record ExportOut(UUID userId, Instant exportedAt, Map<String, JsonNode> services) {}

    /** Body of the erasure. */
    record EraseRequest(@NotNull @Size(max = 1024) String password) {}

    /**
     * Everything that all services keep of the caller, as a file.
     *
     * @throws Problem 401 account or session gone, 403 account not active, 429 asked for too often, 503 a service does
     *     not answer
     */
    @GET
    @Path("/export")
    @Operation(summary = "All data that are kept of the signed-in user")
    public RestResponse<ExportOut> export() {
        Account account = current.require();
        throttle.hit(new Limit("export:" + account.id(), config.exports(), config.window()))
                .ifPresent(wait -> {
                    throw Throttle.tooMany("too_many_exports", wait);
                });
        ExportOut body = new ExportOut(account.id(), clock.instant(), export.of(account.id()));
        return RestResponse.ResponseBuilder.ok(body)
                .header("Content-Disposition", "attachment; filename=\"vidgo-data.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * Erases the caller's account in all services. There is no way back. The password is enough when a second factor is
     * switched on as well: the session that asks was opened with it.
     *
     * @throws Problem 400 wrong password, 401 account or session gone, 403 account not active, 429 too many wrong ones
     */
    @DELETE
    @Operation(summary = "Erase the account")
    public RestResponse<MessageOut> erase(@Valid @NotNull EraseRequest body, @Context HttpServerRequest request) {
        Account account = current.require();
        if (!password.isRight(account.id(), body.password())) {
            throw Problem.of(400, "wrong_current_password");
        }
        erasure.erase(account.id());
        MessageOut answer = MessageOut.of(messages.text("account_erased", request.getHeader("Accept-Language")));
        return RestResponse.ResponseBuilder.ok(answer)
                .cookie(AuthAnswers.expiredCookie(request))
                .build();
    }
}
