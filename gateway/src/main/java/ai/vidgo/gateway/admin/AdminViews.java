package ai.vidgo.gateway.admin;

import ai.vidgo.gateway.admin.AdminGate.Admission;
import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.forwarding.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The paths under {@code /api/v1/admin} that no service can answer alone (contract: admin §2, §5, §6). */
public final class AdminViews {

    /** The sub-protocol by which a client hands over its token: {@code bearer, <token>}. */
    public static final String SUB_PROTOCOL = "bearer";

    private static final String SOCKET = "/api/v1/admin/ws/realtime";

    private final AdminGate gate;
    private final AdminSockets sockets;
    private final Answers answers;
    private final AdminFigures figures;
    private final Map<String, Supplier<Future<JsonObject>>> views;

    /**
     * Views over what the services tell.
     *
     * @param listedOrigin whether a page of this origin may open the socket
     */
    public AdminViews(
            Vertx vertx,
            AdminConfig config,
            ServiceCalls calls,
            Answers answers,
            Predicate<String> listedOrigin,
            Clock clock) {
        this.figures = new AdminFigures(calls, config.patience(), clock);
        this.gate = new AdminGate(calls, config.patience());
        this.sockets = new AdminSockets(vertx, config, gate, figures, answers, listedOrigin, clock);
        this.answers = answers;
        this.views = Map.of(
                "/api/v1/admin/stats/online", figures::online,
                "/api/v1/admin/stats/users-by-tier",
                        () -> figures.online().map(online -> online.getJsonObject("by_tier")),
                "/api/v1/admin/stats/dashboard", figures::dashboard,
                "/api/v1/admin/health", figures::health);
    }

    /** Whether a template of the routing table is one of these. */
    public boolean owns(String template) {
        return template.equals(SOCKET) || views.containsKey(template);
    }

    /** Answers a template of the routing table for an administrator; 401, 403, 405 or 503 for others. */
    public void answer(Visit visit, String template) {
        HttpServerRequest request = visit.request();
        Supplier<Future<JsonObject>> view = views.get(template);
        if (view == null) {
            sockets.open(visit);
        } else if (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method())) {
            request.pause();
            gate.bearer(request.getHeader(HttpHeaders.AUTHORIZATION)).onSuccess(admission -> {
                request.resume();
                tell(request, admission, view);
            });
        } else {
            answers.methodNotAllowed(request, "GET, HEAD");
        }
    }

    private void tell(HttpServerRequest request, Admission admission, Supplier<Future<JsonObject>> view) {
        switch (admission) {
            case Admission.Refused refused -> {
                if (refused.status() == 401) {
                    request.response().putHeader("WWW-Authenticate", "Bearer");
                }
                answers.problem(request, refused.status(), refused.code());
            }
            case Admission.Admitted admitted -> {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                view.get().onSuccess(body -> answers.json(request, 200, body));
            }
        }
    }

    /** How the services, their stores and the AI vendors are (contract: admin §5); never fails. */
    public Future<JsonObject> health() {
        return figures.health();
    }

    /** How many sockets are open. */
    public int sockets() {
        return sockets.open();
    }

    /** Closes the sockets, telling their clients why. */
    public Future<?> shutdown() {
        return sockets.shutdown();
    }
}
