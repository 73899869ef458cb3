package ai.vidgo.platform.testing;

import redis.embedded.RedisServer;

/** Takes the Redis of the tests away and brings it back, empty and on the same port. */
public final class RedisControl {

    private static RedisServer server;
    private static int port;

    private RedisControl() {}

    /** Stops Redis as if it had crashed. Call {@link #start} again before the test ends. */
    public static synchronized void stop() {
        server.stop();
    }

    /** Starts an empty Redis on the same port; returns when it accepts connections. */
    public static synchronized void start() {
        server = RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
    }

    static synchronized int launch() {
        port = FreePort.find();
        start();
        return port;
    }

    static synchronized void shutDown() {
        if (server != null && server.isActive()) {
            stop();
        }
    }
}
