package ai.vidgo.generation.tasks;

import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When a user has changed what callbacks are signed with. */
@Singleton
class CallbackKeysOfUser implements PersonalData {

    private final CallbackKeyRows rows;

    CallbackKeysOfUser(CallbackKeyRows rows) {
        this.rows = rows;
    }

    /** The latest change. */
    @RegisterForReflection
    record Exported(Instant changedAt) {}

    @Override
    public String section() {
        return "callback_secret";
    }

    @Override
    public List<Exported> export(UUID userId) {
        CallbackKeyRows.Key key = rows.find(userId);
        return key.version() == CallbackKeyRows.FIRST ? List.of() : List.of(new Exported(key.changedAt()));
    }

    @Override
    public void erase(UUID userId) {
        rows.delete(userId);
    }
}
