package ai.vidgo.auth.mail;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which mails somebody got. */
@Singleton
class MailData implements PersonalData {

    private final Sql sql;

    MailData(Sql sql) {
        this.sql = sql;
    }

    /** One mail. */
    @RegisterForReflection
    record Exported(String letter, String language, String state, Instant createdAt) {}

    @Override
    public String section() {
        return "mails";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                "SELECT * FROM mails WHERE user_id = ? ORDER BY created_at DESC",
                row -> new Exported(
                        row.text("letter"), row.text("language"), row.text("state"), row.instant("created_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        sql.update("DELETE FROM mails WHERE user_id = ?", userId);
    }
}
