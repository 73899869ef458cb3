package ai.vidgo.simulators;

import ai.vidgo.simulators.a2e.A2eSimulator;
import ai.vidgo.simulators.control.ControlEndpoints;
import ai.vidgo.simulators.control.IndexPage;
import ai.vidgo.simulators.core.Settings;
import ai.vidgo.simulators.ecpay.EcpaySimulator;
import ai.vidgo.simulators.file.FileEndpoint;
import ai.vidgo.simulators.gemini.GeminiSimulator;
import ai.vidgo.simulators.paddle.PaddleSimulator;
import ai.vidgo.simulators.piapi.PiapiSimulator;
import ai.vidgo.simulators.pollo.PolloSimulator;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Map;

/**
 * All simulated vendors behind one port, in this process. Tests use it as
 * {@code try (Simulators simulators = Simulators.start(0)) { ... simulators.port() ... }}.
 */
public final class Simulators implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int HEADER_LIMIT_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final HttpServer server;
    private final World world;
    private final EcpaySimulator ecpay;
    private final PaddleSimulator paddle;

    private Simulators(Vertx vertx, HttpServer server, World world, EcpaySimulator ecpay, PaddleSimulator paddle) {
        this.vertx = vertx;
        this.server = server;
        this.world = world;
        this.ecpay = ecpay;
        this.paddle = paddle;
    }

    /** Starts on a loopback port with default settings; 0 takes any free port. */
    public static Simulators start(int port) {
        return start(Settings.from(Map.of()).onPort(port));
    }

    /** Starts with the given settings. Blocks until the port is open. */
    public static Simulators start(Settings settings) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("io.netty.noUnsafe", "true");
        World world = World.create(settings);
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setFileSystemOptions(new FileSystemOptions().setClassPathResolvingEnabled(false)));
        Door door = new Door(
                vertx, work -> Thread.ofVirtual().name("simulator-call").start(work));
        EcpaySimulator ecpay = new EcpaySimulator(world);
        PaddleSimulator paddle = new PaddleSimulator(world);
        ecpay.mount(door);
        paddle.mount(door);
        mount(world, door, () -> {
            ecpay.reset();
            paddle.reset();
        });
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(HEADER_LIMIT_BYTES)
                        .setCompressionSupported(false))
                .requestHandler(door.router())
                .listen(settings.port(), settings.host())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Simulators simulators = new Simulators(vertx, server, world, ecpay, paddle);
        world.shelf().origin(settings.publicUrl().orElse("http://" + settings.host() + ":" + server.actualPort()));
        return simulators;
    }

    private static void mount(World world, Door door, Runnable resetVendors) {
        new PiapiSimulator(world).mount(door);
        new PolloSimulator(world).mount(door);
        new A2eSimulator(world).mount(door);
        new GeminiSimulator(world).mount(door);
        new ControlEndpoints(world, resetVendors).mount(door);
        world.calendar().mount(door);
        door.get("/files/:id", new FileEndpoint(world.shelf(), world.clock()));
        door.get(
                "/photos/:name",
                call -> Reply.of(200, "image/png", world.archive().photo(call.part("name"))));
        door.get("/health", call -> Reply.text(200, "ok"));
        door.get("/", new IndexPage());
    }

    /** The port that is open. */
    public int port() {
        return server.actualPort();
    }

    /** Scheme, host and port, as result addresses carry them. */
    public String origin() {
        return world.shelf().origin();
    }

    /** Closes the port and removes all files. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        ecpay.close();
        paddle.close();
        world.close();
    }
}
