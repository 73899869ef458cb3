package ai.vidgo.platform.audit;

import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** auth-service's end of the trail. */
@Singleton
class AuditReceiver implements EventConsumer {

    private final List<AuditEntry> received = new CopyOnWriteArrayList<>();

    @Override
    public String topic() {
        return AdminAudit.TOPIC;
    }

    @Override
    public void consume(OutboxEvent event) {
        received.add(event.payloadAs(AuditEntry.class));
    }

    List<AuditEntry> of(String targetId) {
        return received.stream()
                .filter(entry -> entry.targetId().equals(targetId))
                .toList();
    }
}
