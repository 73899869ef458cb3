package ai.vidgo.platform.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A local handler that fails as often as it is told and remembers what it got. */
@Singleton
class Receiver implements OutboxHandler {

    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final List<OutboxEvent> received = new ArrayList<>();

    @Override
    public String topic() {
        return "test.local";
    }

    @Override
    public synchronized void deliver(OutboxEvent event) {
        if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("not now");
        }
        received.add(event);
    }

    void failNext(int times) {
        failuresLeft.set(times);
    }

    synchronized List<OutboxEvent> received(String key) {
        return received.stream().filter(event -> event.key().equals(key)).toList();
    }
}
