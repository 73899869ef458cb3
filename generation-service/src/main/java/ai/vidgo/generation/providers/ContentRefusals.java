package ai.vidgo.generation.providers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Tells a vendor's refusal of content from an ordinary failure by the words of its message, since no vendor gives a
 * code for it (contract: external-providers §3.6).
 */
@Singleton
public class ContentRefusals {

    private final List<String> patterns;

    public ContentRefusals(Words words) {
        this.patterns = words.contentPatterns().stream()
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .toList();
    }

    /** Whether a failure message or log of a vendor speaks of its content rules. */
    public boolean matches(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(lower::contains);
    }

    /** The words to look for. */
    @ConfigMapping(prefix = "vidgo.providers")
    public interface Words {

        /** Parts of vendor messages that mean "our content rules forbid this", compared without case. */
        @WithDefault("content,moderation,nsfw,sensitive,restriction,policy,real person")
        List<String> contentPatterns();
    }
}
