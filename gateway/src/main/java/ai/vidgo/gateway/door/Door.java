package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.forwarding.ClientOrigin;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.Visit;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.presence.Sightings;
import ai.vidgo.gateway.routing.RequestPath;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.web.RequestIds;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The public door: every request from outside passes here and nowhere else. In this order: request id, cross-origin
 * rules, refusal of ambiguous paths, trailing slash, then the routing table; what no line of it names is a file of the
 * frontend or 404. Paths under {@code /internal} are in no table and belong to no frontend, so they cannot be reached.
 */
public final class Door implements Handler<HttpServerRequest> {

    private static final int FIRST_REFUSAL = 400;

    private final RoutingTable table;
    private final Cors cors;
    private final Forwarder forwarder;
    private final Sightings sightings;
    private final OwnPaths ownPaths;
    private final Frontend frontend;
    private final Answers answers;
    private final int trustedProxies;

    Door(
            RoutingTable table,
            Cors cors,
            Forwarder forwarder,
            Sightings sightings,
            OwnPaths ownPaths,
            Frontend frontend,
            Answers answers,
            int trustedProxies) {
        this.table = table;
        this.cors = cors;
        this.forwarder = forwarder;
        this.sightings = sightings;
        this.ownPaths = ownPaths;
        this.frontend = frontend;
        this.answers = answers;
        this.trustedProxies = trustedProxies;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String requestId = RequestIds.acceptOrCreate(request.getHeader(RequestIds.HEADER));
        request.response().putHeader(RequestIds.HEADER, requestId);
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
            Visit visit = new Visit(request, path, ClientOrigin.of(request, trustedProxies), requestId);
            follow(route.get(), visit);
        } else {
            frontend.answer(request, path);
        }
    }

    private void follow(Route route, Visit visit) {
        HttpServerRequest request = visit.request();
        if (visit.path().hasTrailingSlash()) {
            String query = request.query();
            String target = visit.path().withoutTrailingSlash();
            answers.redirect(request, query == null ? target : target + "?" + query);
        } else if (route.service() == Service.GATEWAY) {
            ownPaths.answer(visit, route.template());
        } else {
            request.response().headersEndHandler(head -> noteCaller(request));
            forwarder.forward(visit, route);
        }
    }

    private void noteCaller(HttpServerRequest request) {
        if (request.response().getStatusCode() < FIRST_REFUSAL) {
            sightings.note(request.getHeader(HttpHeaders.AUTHORIZATION));
        }
    }
}
