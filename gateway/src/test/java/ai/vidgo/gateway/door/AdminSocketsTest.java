package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.door.AdminViewsTest.tells;
import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminSocketsTest {

    private static final String USER = "5f6c2f0e-0000-4000-8000-000000000001";
    private static final String ONLINE = "{\"online_users\":3,\"by_tier\":{\"demo\":3},\"active_today\":40}";

    private final TestDoor door = TestDoor.open();
    private final WebSocketClient client = door.vertx().createWebSocketClient();
    private final Queue<JsonObject> messages = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void anAdministrator() {
        account(true, true);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void cookieOpensTheSocketAndFiguresComeAgainAndAgain() {
        listen(options().addHeader("Cookie", "other=1; vidgo_ws=cookie-token"));

        await().atMost(SOON).until(() -> messages.size() >= 3);

        JsonObject message = messages.element();
        assertThat(message.getString("type")).isEqualTo("stats_update");
        assertThat(message.getJsonObject("data").getInteger("online_users")).isEqualTo(3);
        assertThat(message.getJsonObject("data").getJsonObject("by_tier")).isEqualTo(new JsonObject("{\"demo\":3}"));
        assertThat(message.getJsonObject("data").getInteger("active_today")).isEqualTo(40);
        assertThat(message.getJsonObject("data").getString("timestamp")).endsWith("Z");
    }

    @Test
    void tokenInTheQueryOrInTheSubProtocolOpensItToo() {
        listen(options("?token=access-token"));
        WebSocket socket = listen(options().addSubProtocol("bearer").addSubProtocol("access-token"));

        assertThat(socket.subProtocol()).isEqualTo("bearer");
        await().atMost(SOON).until(() -> messages.size() >= 2);
    }

    @Test
    void refusesStrangersBeforeTheHandshake() {
        assertThat(refusal(options())).isEqualTo(401);
        tells(door.auth, Map.of("/internal/tokens/check", "{\"valid\":false}"));
        assertThat(refusal(options("?token=bad"))).isEqualTo(401);
        account(true, false);
        assertThat(refusal(options("?token=user"))).isEqualTo(403);
        account(false, true);
        assertThat(refusal(options("?token=banned"))).isEqualTo(403);
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        assertThat(refusal(options("?token=t").addHeader("Origin", "https://evil.example")))
                .isEqualTo(403);

        listen(options("?token=t").addHeader("Origin", "http://localhost:5173"));
        listen(options("?token=t").addHeader("Origin", "http://127.0.0.1:" + door.port()));
        await().atMost(SOON).until(() -> messages.size() >= 2);
    }

    @Test
    void aThousandSocketsAreNeitherAThousandQuestionsNorThreads() {
        int sockets = 1000;
        try (TestDoor wide = TestDoor.setup().sockets(sockets).open()) {
            account(wide, true, true);
            WebSocketClient crowd =
                    wide.vertx().createWebSocketClient(new WebSocketClientOptions().setMaxConnections(sockets));
            Queue<Integer> heard = new ConcurrentLinkedQueue<>();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            for (int i = 0; i < sockets; i++) {
                int number = i;
                WebSocketConnectOptions page = new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(wide.port())
                        .setURI("/api/v1/admin/ws/realtime?token=t");
                Waiting.on(crowd.connect(page)).textMessageHandler(text -> heard.add(number));
            }

            await().atMost(SOON).until(() -> heard.stream().distinct().count() == sockets);
            // Some that pools had not started yet.
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                    .isLessThan(sockets / 10);
            // The figures of one moment, and the moment does not pass.
            assertThat(wide.auth.seen().stream()
                            .filter(call -> call.getString("uri").equals("/internal/presence")))
                    .hasSize(1);
        }
    }

    @Test
    void refusesMoreSocketsThanConfigured() {
        for (int i = 0; i < 3; i++) {
            listen(options("?token=t"));
        }
        assertThat(refusal(options("?token=t"))).isEqualTo(503);
    }

    @Test
    void closesWhenTheAccountIsNoLongerAnAdministrators() {
        WebSocket socket = listen(options("?token=t"));
        await().atMost(SOON).until(() -> !messages.isEmpty());

        account(true, false);

        await().atMost(SOON).until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1008);
    }

    @Test
    void closesWhenTheAccountIsGone() {
        WebSocket socket = listen(options("?token=t"));

        tells(door.auth, Map.of("/internal/presence", ONLINE));

        await().atMost(SOON).until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1008);
    }

    @Test
    void closesWhenNobodyCanConfirmTheAccountForTooLong() {
        WebSocket socket = listen(options("?token=t"));

        door.auth.answers(request -> request.response().setStatusCode(500).end());
        door.advance(Duration.ofMillis(550));

        await().atMost(SOON).until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1008);
    }

    @Test
    void saysThatTheServerGoes() {
        WebSocket socket = listen(options("?token=t"));
        await().atMost(SOON).until(() -> !messages.isEmpty());

        Waiting.on(door.admin.shutdown());

        await().atMost(SOON).until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 1001);
    }

    @Test
    void anOrdinaryRequestIsToldToUpgrade() {
        assertThat(ai.vidgo.gateway.testing.Wire.get(door.port(), "/api/v1/admin/ws/realtime")
                        .status())
                .isEqualTo(426);
    }

    private void account(boolean active, boolean admin) {
        account(door, active, admin);
    }

    private static void account(TestDoor door, boolean active, boolean admin) {
        String state = "\"is_active\":" + active + ",\"is_admin\":" + admin;
        tells(
                door.auth,
                Map.of(
                        "/internal/tokens/check",
                        "{\"valid\":true,\"user_id\":\"" + USER + "\"," + state + "}",
                        "/internal/users/" + USER,
                        "{\"id\":\"" + USER + "\"," + state + "}",
                        "/internal/presence",
                        ONLINE));
    }

    private WebSocketConnectOptions options() {
        return options("");
    }

    private WebSocketConnectOptions options(String query) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(door.port())
                .setURI("/api/v1/admin/ws/realtime" + query);
    }

    private WebSocket listen(WebSocketConnectOptions options) {
        AtomicBoolean heard = new AtomicBoolean();
        WebSocket opened = Waiting.on(client.connect(options)
                .onSuccess(socket -> socket.textMessageHandler(text -> {
                    messages.add(new JsonObject(text));
                    heard.set(true);
                })));
        // Before the door has sent anything it may not know of the socket yet.
        await().atMost(SOON).untilTrue(heard);
        return opened;
    }

    private int refusal(WebSocketConnectOptions options) {
        UpgradeRejectedException[] refusal = new UpgradeRejectedException[1];
        assertThatThrownBy(() -> Waiting.on(client.connect(options)))
                .hasRootCauseInstanceOf(UpgradeRejectedException.class)
                .rootCause()
                .satisfies(cause -> refusal[0] = (UpgradeRejectedException) cause);
        return refusal[0].getStatus();
    }
}
