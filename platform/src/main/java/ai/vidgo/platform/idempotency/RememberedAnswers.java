package ai.vidgo.platform.idempotency;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** The answers that are kept for a day in case a request is repeated: copies of what other features export. */
@Singleton
class RememberedAnswers implements PersonalData {

    private final Sql sql;

    RememberedAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "remembered_answers";
    }

    @Override
    public Object export(UUID userId) {
        return Map.of();
    }

    @Override
    public void erase(UUID userId) {
        sql.update("DELETE FROM idempotent_requests WHERE user_id = ?", userId);
    }
}
