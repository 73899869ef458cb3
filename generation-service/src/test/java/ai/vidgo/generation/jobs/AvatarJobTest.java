package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An avatar is two purchases: what was bought first is not bought again when the second is repeated. */
@QuarkusTest
class AvatarJobTest extends EngineTest {

    @Inject
    MediaStore store;

    @TempDir
    Path directory;

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

    @Test
    void aPictureOfTheCallersIsTrainedAndSpeaks() throws IOException {
        UUID id = ownFace("Welcome, it is me");

        awaitState(id, JobState.Succeeded.class);
        awaitHold(id, "settled");
        assertThat(billing.balance(user)).isEqualTo(CREDITS - 5);
        assertThat(vendors.operations()).containsExactly("send_tts", "startTraining", "generate");
        assertThat(attempts.of(id))
                .extracting(Attempt::state)
                .containsExactly(Attempt.State.SUCCEEDED, Attempt.State.SUCCEEDED);
        assertThat(decisions(id))
                .containsSubsequence("prepared a2e", "accepted a2e", "trained a2e", "accepted a2e", "delivered a2e");
        JsonNode clip = vendors.bought().toList().getLast().path("request");
        assertThat(clip.path("anchor_type").asInt()).isEqualTo(1);
        assertThat(clip.path("anchor_id").asText()).startsWith("twin-");
        JobResult result = rows.find(id).orElseThrow().result();
        assertThat(result.rescue()).isNull();
        assertThat(colourOf(result.thumbnailKey()))
                .as("the face is the caller's")
                .isEqualTo("red");
    }

    @Test
    void aClipThatIsRepeatedIsMadeOfTheFaceAndTheSpeechThatAreThere() throws IOException {
        vendors.misbehave(Map.of("provider", "a2e", "operation", "generate", "mode", "error-503", "times", 1));

        UUID id = ownFace("Welcome, me again");

        awaitState(id, JobState.Succeeded.class);
        assertThat(vendors.operations()).containsExactly("send_tts", "startTraining", "generate");
        assertThat(attempts.of(id))
                .extracting(Attempt::state)
                .containsExactly(Attempt.State.SUCCEEDED, Attempt.State.FAILED, Attempt.State.SUCCEEDED);
    }

    @Test
    void aPictureThatCannotBeTrainedCostsNothing() throws IOException {
        vendors.misbehave(Map.of("provider", "a2e", "operation", "startTraining", "mode", "fail"));

        UUID id = ownFace("Welcome, nobody");

        awaitFailure(id, Failure.NO_PROVIDER);
        assertThat(vendors.operations()).containsExactly("send_tts", "startTraining");
        assertThat(billing.balance(user)).isEqualTo(CREDITS);
    }

    @Test
    void aTrainingThatIsCancelledIsNotFollowedByAClip() throws IOException {
        vendors.misbehave(Map.of("provider", "a2e", "operation", "startTraining", "mode", "stuck-processing"));
        UUID id = ownFace("Welcome, or not");
        awaitState(id, JobState.Polling.class);

        rows.cancel(id, clock.instant());
        worker.wake();

        awaitState(id, JobState.Watching.class);
        awaitHold(id, "released");
        assertThat(vendors.operations()).containsExactly("send_tts", "startTraining");
    }

    private UUID avatar(String script) {
        return open(Operation.AVATAR, script, List.of(), Map.of("language", "en", "gender", "female"));
    }

    private UUID ownFace(String script) throws IOException {
        BufferedImage picture = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 480, 640);
        graphics.dispose();
        Path file = directory.resolve("face.png");
        ImageIO.write(picture, "png", file.toFile());
        String key = "uploads/" + UUID.randomUUID() + ".png";
        store.put(key, file, MediaType.PNG);
        return open(Operation.AVATAR, script, List.of(key), Map.of("language", "en"));
    }

    /** Of the middle of a picture of ours. */
    private String colourOf(String key) throws IOException {
        try (InputStream content = store.open(key).orElseThrow()) {
            BufferedImage picture = ImageIO.read(content);
            Color colour = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
            return colour.getRed() > 180 && colour.getGreen() < 80 && colour.getBlue() < 80 ? "red" : colour.toString();
        }
    }
}
