package ai.vidgo.platform.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A local handler that does what a test wants for an event's key, and takes all others. */
@Singleton
class Scripted implements OutboxHandler {

    static final String TOPIC = "test.scripted";

    private final Map<String, Runnable> scripts = new ConcurrentHashMap<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        scripts.getOrDefault(event.key(), () -> {}).run();
    }

    void on(String key, Runnable script) {
        scripts.put(key, script);
    }

    /** Waits as a receiver does that never answers: an interrupt is noticed and not heeded. */
    static void hang(CountDownLatch until, Runnable interrupted) {
        boolean over = false;
        while (!over) {
            try {
                until.await();
                over = true;
            } catch (InterruptedException notHeeded) {
                interrupted.run();
            }
        }
    }
}
