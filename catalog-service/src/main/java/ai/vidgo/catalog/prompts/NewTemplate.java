package ai.vidgo.catalog.prompts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template that is about to be stored.
 *
 * @param translations wordings by language; {@code zh} is taken for {@code zh-TW}
 */
record NewTemplate(
        String prompt,
        PromptGroup group,
        SubTopic subTopic,
        Map<String, String> translations,
        TemplateInput input,
        TemplateApi api,
        boolean isDefault,
        List<String> keywords,
        List<String> tags) {

    String hash() {
        return TemplateHash.of(prompt, group.id(), subTopic.id());
    }

    @Nullable
    String translation(String language) {
        String own = translations.get(language);
        return own == null && language.equals("zh-TW") ? translations.get("zh") : own;
    }
}
