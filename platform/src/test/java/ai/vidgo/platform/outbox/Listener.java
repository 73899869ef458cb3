package ai.vidgo.platform.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The receiving end of topic {@code test.everyone}, which goes to two services: both are the application under test. */
@Singleton
class Listener implements EventConsumer {

    private final List<String> keys = new CopyOnWriteArrayList<>();

    @Override
    public String topic() {
        return "test.everyone";
    }

    @Override
    public void consume(OutboxEvent event) {
        keys.add(event.key());
    }

    long heard(String key) {
        return keys.stream().filter(key::equals).count();
    }
}
