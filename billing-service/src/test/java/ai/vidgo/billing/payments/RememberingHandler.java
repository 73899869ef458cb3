package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** A handler of messages of the provider {@code test}, whose effect is a row; it can be told to die or to wait. */
@ApplicationScoped
class RememberingHandler implements PaymentEventHandler {

    private final Sql sql;
    private final Deque<Supplier<Applied>> next = new ArrayDeque<>();

    RememberingHandler(Sql sql) {
        this.sql = sql;
    }

    /** What the next try does after its effect was written. */
    void next(Supplier<Applied> behaviour) {
        next.add(behaviour);
    }

    @Override
    public String provider() {
        return "test";
    }

    @Override
    public Applied apply(StoredEvent event) {
        sql.update(
                "INSERT INTO payment_rejections (provider, step, field, reason, received_at) VALUES ('test', 'effect', ?, '', now())",
                event.eventId());
        Supplier<Applied> behaviour = next.poll();
        return behaviour == null ? new Applied.Done("effect", null) : behaviour.get();
    }
}
