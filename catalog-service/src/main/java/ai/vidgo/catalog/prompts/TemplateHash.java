package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.crypto.Sha256;
import java.util.Locale;

/** The natural key of a template's prompt (contract: data-catalog-generation §4). */
final class TemplateHash {

    private TemplateHash() {}

    /** Lower case whatever the locale, without white space around it. */
    static String normalized(String prompt) {
        return prompt.toLowerCase(Locale.ROOT).strip();
    }

    /** SHA-256 of normalized prompt, group and sub-topic, 64 lower-case hex digits. */
    static String of(String prompt, String group, String subTopic) {
        String joined = normalized(prompt) + ':' + group + ':' + subTopic;
        return Sha256.hex(joined);
    }
}
