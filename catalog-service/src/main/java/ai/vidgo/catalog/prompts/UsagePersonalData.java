package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which templates a user used. The counts stay; who it was and own words go with the account. */
@Singleton
class UsagePersonalData implements PersonalData {

    private final Sql sql;

    UsagePersonalData(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "template_usages";
    }

    @Override
    public Object export(UUID userId) {
        return sql.list(
                """
                SELECT template_id, source_page, custom_prompt, used_at FROM prompt_template_usages
                WHERE user_id = ? ORDER BY used_at, id""",
                row -> new UsedTemplate(
                        row.uuid("template_id"),
                        row.findText("source_page"),
                        row.findText("custom_prompt"),
                        row.instant("used_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        sql.update("""
                UPDATE prompt_template_usages
                SET user_id = NULL, session_id = NULL, custom_prompt = NULL, custom_params = NULL WHERE user_id = ?""", userId);
    }

    @RegisterForReflection
    record UsedTemplate(
            UUID templateId,
            @Nullable String sourcePage,
            @Nullable String customPrompt,
            Instant usedAt) {}
}
