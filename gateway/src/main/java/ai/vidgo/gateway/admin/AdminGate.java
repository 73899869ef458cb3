package ai.vidgo.gateway.admin;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks auth-service who is an administrator; the gateway itself knows no users. */
final class AdminGate {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 4096;
    private static final int NOT_FOUND = 404;

    private final ServiceCalls calls;
    private final Duration patience;

    AdminGate(ServiceCalls calls, Duration patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /** What a caller may. */
    sealed interface Admission {

        /** An active administrator. */
        record Admitted(UUID userId) implements Admission {}

        /** Somebody else, with the status and code of the answer. */
        record Refused(int status, String code) implements Admission {}
    }

    /** The kinds of tokens that are looked at, by their names in auth-service. */
    enum Kind {
        /** An access token. */
        ACCESS,
        /** The cookie of the socket. */
        WEB_SOCKET
    }

    /** The owner of an {@code Authorization} header. */
    Future<Admission> bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? token(Kind.ACCESS, authorization.substring(BEARER.length()))
                : Future.succeededFuture(unauthenticated());
    }

    /** The owner of a token; 503 while auth-service is away. */
    Future<Admission> token(Kind kind, String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Future.succeededFuture(unauthenticated());
        }
        JsonObject question = new JsonObject().put("kind", kind.name()).put("token", token);
        return calls.post(Service.AUTH, "/internal/tokens/check", question, patience)
                .map(AdminGate::admission)
                .otherwise(new Admission.Refused(503, "service_unavailable"));
    }

    /** Whether an account is still an active administrator's; fails when auth-service does not say. */
    Future<Boolean> isStillAdmin(UUID userId) {
        return calls.get(Service.AUTH, "/internal/users/" + userId, patience)
                .map(user -> user.getBoolean("is_active", false) && user.getBoolean("is_admin", false))
                .recover(failure -> failure instanceof ServiceCalls.Refused refused && refused.status() == NOT_FOUND
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(failure));
    }

    private static Admission admission(JsonObject owner) {
        if (!owner.getBoolean("valid", false)) {
            return unauthenticated();
        }
        if (!owner.getBoolean("is_active", false)) {
            return new Admission.Refused(403, "inactive_user");
        }
        return owner.getBoolean("is_admin", false)
                ? new Admission.Admitted(UUID.fromString(owner.getString("user_id")))
                : new Admission.Refused(403, "admin_required");
    }

    private static Admission unauthenticated() {
        return new Admission.Refused(401, "not_authenticated");
    }
}
