package ai.vidgo.catalog.materials;

import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Users' results that their makers have removed: what nobody has published goes with its files, so that no administrator
 * decides about what is no longer there.
 */
@Singleton
class WithdrawnMaterials implements EventConsumer {

    private final MaterialRows rows;

    WithdrawnMaterials(MaterialRows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return "material.withdrawn";
    }

    @Override
    public void consume(OutboxEvent event) {
        Withdrawal withdrawal = event.payloadAs(Withdrawal.class);
        rows.withdraw(withdrawal.lookupHash(), withdrawal.ownerId(), withdrawal.resultUrl());
    }

    /**
     * A result that was removed.
     *
     * @param resultUrl the stored clean result: the same hash may by now be another result
     */
    @RegisterForReflection
    record Withdrawal(String lookupHash, UUID ownerId, String resultUrl) {}
}
