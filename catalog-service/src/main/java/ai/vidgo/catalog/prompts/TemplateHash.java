package ai.vidgo.catalog.prompts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
