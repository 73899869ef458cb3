package ai.vidgo.platform.outbox;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** The receiving end of topic {@code test.remote}, which the tests deliver to their own application. */
@Singleton
class CountingConsumer implements EventConsumer {

    record Fact(String subject, int amount) {}

    private final AtomicInteger sum = new AtomicInteger();

    @Override
    public String topic() {
        return "test.remote";
    }

    @Override
    public void consume(OutboxEvent event) {
        sum.addAndGet(event.payloadAs(Fact.class).amount());
    }

    int sum() {
        return sum.get();
    }
}
