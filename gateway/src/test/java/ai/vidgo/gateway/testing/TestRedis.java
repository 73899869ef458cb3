package ai.vidgo.gateway.testing;

import ai.vidgo.platform.testing.FreePort;
import redis.embedded.RedisServer;

/** A Redis of a test, which can be taken away and brought back on its port. */
public final class TestRedis implements AutoCloseable {

    private final int port;
    private RedisServer server;

    private TestRedis(int port) {
        this.port = port;
    }

    public static TestRedis start() {
        TestRedis redis = new TestRedis(FreePort.find());
        redis.again();
        return redis;
    }

    public int port() {
        return port;
    }

    /** Starts it, empty. */
    public void again() {
        server = RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
    }

    /** Takes it away. */
    @Override
    public void close() {
        server.stop();
    }
}
