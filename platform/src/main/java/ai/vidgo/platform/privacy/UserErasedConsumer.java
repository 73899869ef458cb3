package ai.vidgo.platform.privacy;

import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Erases a user from all features of this service in the transaction of the event, which comes again until all is gone. */
@Singleton
class UserErasedConsumer implements EventConsumer {

    private final List<PersonalData> features;

    UserErasedConsumer(@All List<PersonalData> features) {
        this.features = features;
    }

    @Override
    public String topic() {
        return UserErased.TOPIC;
    }

    @Override
    public void consume(OutboxEvent event) {
        UUID userId = event.payloadAs(UserErased.class).userId();
        features.forEach(feature -> feature.erase(userId));
    }
}
