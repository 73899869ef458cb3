package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.topics.Topic;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the gallery's texts, and the texts of a material in them (contract: catalog §3.1). */
enum Wording {
    ENGLISH("en"),
    CHINESE("zh-TW");

    private final String language;

    Wording(String language) {
        this.language = language;
    }

    /** Chinese for {@code zh} and everything that begins with it, else English. */
    static Wording of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** The language as materials have it: {@code en} or {@code zh-TW}. */
    String language() {
        return language;
    }

    /** The title, in English where the Chinese one is missing, else the topic in readable form. */
    String title(PublicMaterial material) {
        String own = this == CHINESE ? material.titleZh() : material.titleEn();
        String title = own == null ? material.titleEn() : own;
        return title == null ? Topic.readable(material.topic()) : title;
    }

    /** The prompt in this language where there is one. */
    String prompt(PublicMaterial material) {
        @Nullable String chinese = material.promptZh();
        return this == CHINESE && chinese != null ? chinese : material.prompt();
    }
}
