package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An avatar is two purchases: what was bought first is not bought again when the second is repeated. */
@QuarkusTest
class AvatarJobTest extends EngineTest {

    @Test
    void speaksAndSettles() {
        UUID id = avatar("Welcome to our shop");

        awaitState(id, JobState.Succeeded.class);
        awaitHold(id, "settled");
        assertThat(vendors.purchases()).containsExactly("a2e", "a2e");
        assertThat(rows.find(id).orElseThrow().result())
                .satisfies(result -> assertThat(result.kind()).isEqualTo("video"));
        assertThat(decisions(id)).containsSequence("asked a2e", "prepared a2e", "accepted a2e");
    }

    @Test
    void repeatsTheClipWithTheSpeechThatIsThere() {
        vendors.misbehave(Map.of("provider", "a2e", "operation", "generate", "mode", "error-503", "times", 1));

        UUID id = avatar("Welcome once more");

        awaitState(id, JobState.Succeeded.class);
        assertThat(vendors.operations()).containsExactly("send_tts", "generate");
        assertThat(attempts.of(id))
                .extracting(Attempt::state)
                .containsExactly(Attempt.State.FAILED, Attempt.State.SUCCEEDED);
    }

    @Test
    void keepsTheHoldAndBuysNothingMoreWhenTheClipsAnswerIsLost() {
        vendors.misbehave(Map.of("provider", "a2e", "operation", "generate", "mode", "reset-after"));

        UUID id = avatar("Welcome and lost");

        awaitFailure(id, Failure.OUTCOME_UNKNOWN);
        assertThat(vendors.operations()).containsExactly("send_tts", "generate");
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    private UUID avatar(String script) {
        return open(Operation.AVATAR, script, List.of(), Map.of("language", "en", "gender", "female"));
    }
}
