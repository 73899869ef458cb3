package ai.vidgo.platform.testing;

import ai.vidgo.platform.web.RequestIds;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How often a request waited for the database: what the driver says that it sent while it worked on the request with the
 * given id. Commits count; a transaction's begin travels with its first statement.
 */
public final class RoundTrips implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /** The message after which the driver waits for an answer. */
    private static final String WAITING = " FE=> Sync";

    private final Level before = DRIVER.getLevel();
    private final List<String> sent = new ArrayList<>();
    private final Handler handler;

    private RoundTrips(String requestId) {
        handler = new Handler() {
            @Override
            public void publish(LogRecord log) {
                if (requestId.equals(RequestIds.current())) {
                    note(String.valueOf(log.getMessage()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.FINEST);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(handler);
    }

    /** Counts from now on. */
    public static RoundTrips of(String requestId) {
        return new RoundTrips(requestId);
    }

    private synchronized void note(String message) {
        sent.add(message);
    }

    /** Round trips so far. */
    public synchronized long count() {
        return sent.stream().filter(WAITING::equals).count();
    }

    @Override
    public void close() {
        DRIVER.removeHandler(handler);
        DRIVER.setLevel(before);
    }

    /** What was sent, for the message of a test that fails. */
    @Override
    public synchronized String toString() {
        return String.join("\n", sent);
    }
}
