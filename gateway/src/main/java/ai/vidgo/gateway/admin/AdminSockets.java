package ai.vidgo.gateway.admin;

import ai.vidgo.gateway.admin.AdminGate.Admission;
import ai.vidgo.gateway.admin.AdminGate.Kind;
import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.calls.Remembered;
import ai.vidgo.gateway.forwarding.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * {@code /api/v1/admin/ws/realtime} (contract: admin §6): figures of who is online at once and then every few seconds, to
 * active administrators. However many sockets are open, the figures are fetched once for all of them, and the accounts
 * behind them are looked at again once per account.
 */
final class AdminSockets {

    private static final Logger LOG = Logger.getLogger(AdminSockets.class);
    private static final String COOKIE = "vidgo_ws";
    private static final short POLICY = 1008;
    private static final short GOING_AWAY = 1001;
    private static final int MISSED_PINGS = 3;

    /** So that a thousand pages that are opened at once ask once. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AdminConfig config;
    private final AdminGate gate;
    private final Remembered<JsonObject> online;
    private final Answers answers;
    private final Predicate<String> listedOrigin;
    private final Clock clock;
    private final Map<ServerWebSocket, Seat> seats = new ConcurrentHashMap<>();

    AdminSockets(
            Vertx vertx,
            AdminConfig config,
            AdminGate gate,
            AdminFigures figures,
            Answers answers,
            Predicate<String> listedOrigin,
            Clock clock) {
        this.config = config;
        this.gate = gate;
        this.online = new Remembered<>(figures::online, FRESH, clock);
        this.answers = answers;
        this.listedOrigin = listedOrigin;
        this.clock = clock;
        vertx.setPeriodic(config.pushEvery().toMillis(), timer -> push());
        vertx.setPeriodic(config.recheckEvery().toMillis(), timer -> recheck());
        vertx.setPeriodic(config.pingEvery().toMillis(), timer -> ping());
    }

    /** One open socket. */
    private static final class Seat {

        private final UUID userId;
        private volatile Instant confirmed;
        private volatile Instant heard;

        private Seat(UUID userId, Instant now) {
            this.userId = userId;
            this.confirmed = now;
            this.heard = now;
        }
    }

    /** A token and what it is. */
    private record Presented(Kind kind, String token) {}

    /** Opens a socket for an administrator; 401, 403, 426 or 503 for everybody else. */
    void open(Visit visit) {
        HttpServerRequest request = visit.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            request.response().putHeader("Upgrade", "websocket");
            answers.problem(request, 426, "bad_request");
        } else if (!isOwnOrigin(visit)) {
            answers.problem(request, 403, "forbidden");
        } else if (seats.size() >= config.sockets()) {
            answers.problem(request, 503, "service_unavailable");
        } else {
            request.pause();
            presented(request)
                    .map(shown -> gate.token(shown.kind(), shown.token()))
                    .orElseGet(() -> gate.bearer(request.getHeader("Authorization")))
                    .onSuccess(admission -> admit(request, admission));
        }
    }

    private void admit(HttpServerRequest request, Admission admission) {
        switch (admission) {
            case Admission.Refused refused -> {
                request.resume();
                answers.problem(request, refused.status(), refused.code());
            }
            case Admission.Admitted admitted ->
                request.toWebSocket()
                        .onSuccess(socket -> seat(socket, admitted.userId()))
                        .onFailure(failure -> LOG.debugf("no socket: %s", failure.toString()));
        }
    }

    private void seat(ServerWebSocket socket, UUID userId) {
        Seat seat = new Seat(userId, clock.instant());
        seats.put(socket, seat);
        socket.closeHandler(closed -> seats.remove(socket));
        socket.pongHandler(pong -> seat.heard = clock.instant());
        socket.exceptionHandler(failure -> LOG.debugf("socket broke: %s", failure.toString()));
        online.get().onSuccess(figures -> send(socket, message(figures)));
    }

    private void push() {
        if (seats.isEmpty()) {
            return;
        }
        online.get().map(AdminSockets::message).onSuccess(text -> seats.keySet().forEach(socket -> send(socket, text)));
    }

    /** A client that reads too slowly misses figures; it gets newer ones. */
    private static void send(ServerWebSocket socket, String text) {
        if (!socket.isClosed() && !socket.writeQueueFull()) {
            socket.writeTextMessage(text).onFailure(failure -> LOG.debugf("figures not sent: %s", failure.toString()));
        }
    }

    private static String message(JsonObject online) {
        return new JsonObject().put("type", "stats_update").put("data", online).encode();
    }

    private void recheck() {
        Set<UUID> users = seats.values().stream().map(seat -> seat.userId).collect(Collectors.toSet());
        for (UUID user : users) {
            gate.isStillAdmin(user)
                    .onSuccess(admin -> seats.forEach((socket, seat) -> {
                        if (seat.userId.equals(user)) {
                            confirm(socket, seat, admin);
                        }
                    }))
                    .onFailure(failure -> LOG.warnf("administrator %s not confirmed: %s", user, failure.getMessage()));
        }
        Instant oldest = clock.instant().minus(config.unconfirmed());
        seats.forEach((socket, seat) -> {
            if (seat.confirmed.isBefore(oldest)) {
                close(socket, POLICY, "not confirmed");
            }
        });
    }

    private void confirm(ServerWebSocket socket, Seat seat, boolean admin) {
        if (admin) {
            seat.confirmed = clock.instant();
        } else {
            close(socket, POLICY, "no administrator");
        }
    }

    private void ping() {
        Buffer ping = Buffer.buffer("vidgo");
        Instant silent = clock.instant().minus(config.pingEvery().multipliedBy(MISSED_PINGS));
        seats.forEach((socket, seat) -> {
            if (seat.heard.isBefore(silent)) {
                close(socket, GOING_AWAY, "silent");
            } else if (!socket.isClosed()) {
                socket.writePing(ping).onFailure(failure -> LOG.debugf("no ping: %s", failure.toString()));
            }
        });
    }

    /** How many are open. */
    int open() {
        return seats.size();
    }

    /** Tells every client that this instance stops. */
    Future<?> shutdown() {
        return Future.join(seats.keySet().stream()
                .map(socket -> socket.close(GOING_AWAY, "shutting down"))
                .toList());
    }

    private void close(ServerWebSocket socket, short code, String reason) {
        seats.remove(socket);
        socket.close(code, reason).onFailure(failure -> LOG.debugf("already closed: %s", failure.toString()));
    }

    private boolean isOwnOrigin(Visit visit) {
        String origin = visit.request().getHeader("Origin");
        return origin == null
                || listedOrigin.test(origin)
                || origin.equals(
                        visit.origin().scheme() + "://" + visit.origin().host());
    }

    /** In the contract's order: the cookie, {@code ?token=}, the sub-protocol {@code bearer, <token>}. */
    private static Optional<Presented> presented(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        if (cookie != null) {
            return Optional.of(new Presented(Kind.WEB_SOCKET, cookie.getValue()));
        }
        String parameter = request.getParam("token");
        if (parameter != null) {
            return Optional.of(new Presented(Kind.ACCESS, parameter));
        }
        String protocols = request.getHeader("Sec-WebSocket-Protocol");
        if (protocols == null) {
            return Optional.empty();
        }
        String[] words = protocols.split(",", -1);
        return words.length == 2 && words[0].strip().equals(AdminViews.SUB_PROTOCOL)
                ? Optional.of(new Presented(Kind.ACCESS, words[1].strip()))
                : Optional.empty();
    }
}
