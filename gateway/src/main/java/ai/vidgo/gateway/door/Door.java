package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.answer.SafeHeaders;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.forwarding.ClientOrigin;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.Visit;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.limits.RateLimits;
import ai.vidgo.gateway.presence.Sightings;
import ai.vidgo.gateway.routing.RequestPath;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.web.RequestIds;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public door: every request from outside passes here and nowhere else. In this order: request id, cross-origin
 * rules, refusal of ambiguous paths, trailing slash, limits, then the routing table; what no line of it names is a file of the
 * frontend or 404. Paths under {@code /internal} are in no table and belong to no frontend, so they cannot be reached.
 */
public final class Door implements Handler<HttpServerRequest> {

    private static final int FIRST_REFUSAL = 400;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RoutingTable table;
    private final Cors cors;
    private final RateLimits limits;
    private final Forwarder forwarder;
    private final AnswerCache cache;
    private final Sightings sightings;
    private final OwnPaths ownPaths;
    private final Frontend frontend;
    private final Answers answers;
    private final int trustedProxies;
    private volatile boolean draining;

    Door(
            RoutingTable table,
            Cors cors,
            RateLimits limits,
            Forwarder forwarder,
            AnswerCache cache,
            Sightings sightings,
            OwnPaths ownPaths,
            Frontend frontend,
            Answers answers,
            int trustedProxies) {
        this.table = table;
        this.cors = cors;
        this.limits = limits;
        this.forwarder = forwarder;
        this.cache = cache;
        this.sightings = sightings;
        this.ownPaths = ownPaths;
        this.frontend = frontend;
        this.answers = answers;
        this.trustedProxies = trustedProxies;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HeadDeadline deadline = HeadDeadline.of(request);
        if (deadline != null) {
            deadline.begun(request);
        }
        request.response().bodyEndHandler(sent -> answered(request, deadline));
        String requestId = RequestIds.acceptOrCreate(request.getHeader(RequestIds.HEADER));
        request.response().putHeader(RequestIds.HEADER, requestId);
        ClientOrigin origin = ClientOrigin.of(request, trustedProxies);
        request.response().headersEndHandler(head -> completeHead(request, origin));
        if (cors.handle(request)) {
            return;
        }
        Optional<RequestPath> parsed = RequestPath.parse(request.path());
        if (parsed.isEmpty()) {
            answers.notFound(request);
            return;
        }
        RequestPath path = parsed.get();
        Optional<Route> route = table.find(path);
        if (route.isPresent()) {
            Visit visit = new Visit(request, path, origin, requestId);
            follow(route.get(), visit);
        } else {
            frontend.answer(request, path);
        }
    }

    /** From now on every answer is the last one of its connection, because this instance is about to stop. */
    void drain() {
        draining = true;
    }

    private void follow(Route route, Visit visit) {
        HttpServerRequest request = visit.request();
        if (visit.path().hasTrailingSlash()) {
            String query = request.query();
            String target = visit.path().withoutTrailingSlash();
            answers.redirect(request, query == null ? target : target + "?" + query);
        } else {
            limits.pass(visit, route, () -> enter(route, visit));
        }
    }

    private void enter(Route route, Visit visit) {
        if (route.service() == Service.GATEWAY) {
            ownPaths.answer(visit, route.template());
        } else {
            forwarder.forward(visit, route);
        }
    }

    private void answered(HttpServerRequest request, @Nullable HeadDeadline deadline) {
        if (deadline != null) {
            deadline.answered();
        }
        if (draining && request.version() != HttpVersion.HTTP_2) {
            closeAfter(request);
        }
    }

    /** The last bytes are written when the present task is over. */
    private static void closeAfter(HttpServerRequest request) {
        Context own = Vertx.currentContext();
        if (own != null) {
            own.runOnContext(later -> request.connection().close());
        }
    }

    /** Reviews, templates and showcases that administrators decide about. */
    private static boolean mayChangeThePublic(HttpServerRequest request) {
        String path = request.path();
        return !READS.contains(request.method())
                && path != null
                && (path.contains("/admin/") || path.contains("/materials/"));
    }

    private void completeHead(HttpServerRequest request, ClientOrigin origin) {
        HttpServerResponse response = request.response();
        SafeHeaders.complete(response.headers(), origin.scheme().equals("https"));
        if (draining && request.version() != HttpVersion.HTTP_2) {
            // The client's next request then goes to an instance that stays.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (response.getStatusCode() / 100 == 2 && mayChangeThePublic(request)) {
            cache.clear();
        }
        if (response.getStatusCode() < FIRST_REFUSAL) {
            sightings.note(request.getHeader(HttpHeaders.AUTHORIZATION));
        }
    }
}
