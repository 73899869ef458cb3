package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModerationMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ModerationMeters meters = new ModerationMeters(registry);

    @Test
    void countsVerdictsByWhatTheySayAndWhoSaysIt() {
        Verdict passed = Verdict.passed(1, Verdict.GEMINI);
        Verdict refused = new Verdict(false, List.of("adult"), 1, "adult_content", List.of(), false, "keyword_filter");

        assertThat(meters.counted("text", passed)).isSameAs(passed);
        meters.counted("text", passed.doubtful(true));
        meters.counted("text", refused);
        meters.counted("image", Verdict.notChecked());

        assertThat(verdicts("text", "passed", Verdict.GEMINI)).isEqualTo(1);
        assertThat(verdicts("text", "doubtful", Verdict.GEMINI)).isEqualTo(1);
        assertThat(verdicts("text", "refused", "keyword_filter")).isEqualTo(1);
        assertThat(verdicts("image", "unchecked", Verdict.UNCHECKED)).isEqualTo(1);
    }

    private double verdicts(String subject, String verdict, String source) {
        return registry.get("vidgo.moderation.verdicts")
                .tags("subject", subject, "verdict", verdict, "source", source)
                .counter()
                .count();
    }
}
