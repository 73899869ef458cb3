package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every fault of contract: external-providers §8.4 at the best provider of an operation, many at once: how the job ends,
 * who delivers, that nothing is bought twice, and that the money is right.
 */
@QuarkusTest
@TestProfile(Bystander.class)
class FaultsIT extends EngineTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    /** How a job has to end whose best provider has a fault. */
    private enum End {
        /** The provider delivers all the same. */
        MADE,
        /** The backup delivers; without one the job fails. */
        RESCUED,
        /** The answer is lost, and found where the vendor reports finished tasks. */
        FOUND,
        /** The answer is lost for good. */
        LOST,
        /** The vendor refuses the content. */
        REJECTED,
        /** The vendor refuses the input. */
        UNUSABLE
    }

    private static final Map<String, End> ALL = Map.ofEntries(
            Map.entry("close", End.LOST),
            Map.entry("reset-before", End.LOST),
            Map.entry("reset-after", End.FOUND),
            Map.entry("hang", End.LOST),
            Map.entry("hang-after", End.FOUND),
            Map.entry("truncated", End.FOUND),
            Map.entry("error-500", End.RESCUED),
            Map.entry("error-502", End.LOST),
            Map.entry("error-503", End.RESCUED),
            Map.entry("error-504", End.RESCUED),
            Map.entry("malformed", End.FOUND),
            Map.entry("empty", End.FOUND),
            Map.entry("html", End.FOUND),
            Map.entry("large", End.FOUND),
            Map.entry("deep", End.FOUND),
            Map.entry("wrong-type", End.MADE),
            Map.entry("envelope-error", End.UNUSABLE),
            Map.entry("flicker", End.MADE),
            Map.entry("flip", End.RESCUED),
            Map.entry("unknown-status", End.MADE),
            Map.entry("no-output", End.RESCUED),
            Map.entry("null-url", End.RESCUED),
            Map.entry("relative-url", End.RESCUED),
            Map.entry("policy", End.REJECTED),
            Map.entry("policy-late", End.REJECTED),
            Map.entry("fail", End.RESCUED),
            Map.entry("key-revoked", End.RESCUED),
            Map.entry("lost", End.RESCUED),
            Map.entry("drip", End.FOUND),
            Map.entry("result-expired", End.RESCUED),
            Map.entry("result-404", End.RESCUED),
            Map.entry("result-410", End.RESCUED),
            Map.entry("result-wrong-type", End.RESCUED),
            Map.entry("result-truncated", End.RESCUED),
            Map.entry("result-drip", End.MADE),
            Map.entry("result-endless", End.RESCUED),
            Map.entry("result-bomb", End.RESCUED),
            Map.entry("result-redirect-loop", End.RESCUED),
            Map.entry("result-redirect-metadata", End.RESCUED),
            Map.entry("notice-drop", End.MADE),
            Map.entry("notice-together=8", End.MADE),
            Map.entry("notice-order", End.MADE),
            Map.entry("notice-secret", End.MADE),
            Map.entry("notice-large", End.MADE),
            Map.entry("notice-unknown", End.MADE),
            Map.entry("notice-foreign", End.MADE));

    /** One of each class, for operations whose results are dear to make. */
    private static final List<String> ONE_OF_EACH = List.of(
            "reset-before",
            "reset-after",
            "error-503",
            "malformed",
            "envelope-error",
            "unknown-status",
            "null-url",
            "policy-late",
            "fail",
            "lost",
            "result-404");

    @Inject
    MediaStore store;

    private final List<Case> cases = new ArrayList<>();

    /**
     * A job with a fault.
     *
     * @param primary the best provider, which has the fault
     */
    private record Case(UUID job, UUID owner, Operation operation, String primary, String mode, String mark) {
        @Override
        public String toString() {
            return operation + " with " + mode;
        }
    }

    @BeforeEach
    void startTheWorker() {
        vendors.options(Map.of("image_pace", "fixed:0.3", "video_pace", "fixed:0.5"));
        worker.start();
    }

    @AfterEach
    void stopTheWorker() {
        worker.stop();
    }

    @Test
    void everyFaultEndsAsItMustAndTheMoneyIsRight() throws IOException {
        String picture = picture();
        ALL.keySet().stream()
                .sorted()
                .forEach(mode -> add(Operation.TEXT_TO_IMAGE, "piapi", "txt2img", mode, List.of()));
        for (String mode : ONE_OF_EACH) {
            add(Operation.INTERIOR, "piapi", "controlnet-lora", mode, List.of(picture));
            add(Operation.IMAGE_EDIT, "piapi", "image-edit", mode, List.of(picture));
            add(Operation.IMAGE_TO_VIDEO, "pollo", "pixverse", mode, List.of(picture));
            add(Operation.TEXT_TO_VIDEO, "pollo", "pixverse", mode, List.of());
            add(Operation.AVATAR, "a2e", "generate", mode, List.of());
        }

        await("all jobs are over")
                .atMost(LONG)
                .untilAsserted(() ->
                        assertThat(cases.stream().filter(each -> !isOver(each))).isEmpty());
        assertThat(cases).allSatisfy(this::endsAsItMust);
        assertThat(cases).allSatisfy(this::paysExactly);
        nothingIsBoughtTwice();
    }

    @Test
    void aTaskThatBelongsToAnotherPurchaseIsNotDelivered() {
        UUID first = open(Operation.TEXT_TO_IMAGE, "a cup of its own");
        awaitState(first, JobState.Succeeded.class);

        UUID second = open(Operation.TEXT_TO_IMAGE, "a cup that is mistaken [[sim:duplicate-id]]");

        awaitState(second, JobState.Succeeded.class);
        assertThat(decisions(second)).containsSubsequence("unknown piapi", "found piapi", "delivered piapi");
        assertThat(rows.find(second).orElseThrow().result().sha256())
                .isNotEqualTo(rows.find(first).orElseThrow().result().sha256());
        assertThat(vendors.purchases()).hasSize(2);
    }

    private void add(Operation operation, String primary, String vendorsName, String mode, List<String> inputs) {
        String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        String[] parts = mode.split("=", 2);
        vendors.misbehave(Map.of(
                "provider",
                primary,
                "operation",
                vendorsName,
                "prompt_contains",
                mark,
                "mode",
                parts[0],
                "value",
                parts.length > 1 ? parts[1] : ""));
        user = billing.subscriber(CREDITS);
        Map<String, Object> wishes = operation.result() == ProviderMedia.Kind.VIDEO
                ? Map.of("resolution", "360p", "language", "en")
                : Map.of("width", 512, "height", 512);
        UUID job = open(operation, mark + " a red cup", inputs, wishes);
        cases.add(new Case(job, user, operation, primary, mode, mark));
    }

    private boolean isOver(Case each) {
        return rows.find(each.job()).map(job -> JobView.of(job).over()).orElse(false);
    }

    private void endsAsItMust(Case each) {
        Job job = rows.find(each.job()).orElseThrow();
        boolean backup = Stream.of(Operation.AVATAR).noneMatch(each.operation()::equals);
        boolean reports = !each.primary().equals("a2e");
        switch (ALL.get(each.mode())) {
            case MADE -> made(each, job, each.primary());
            case RESCUED -> rescued(each, job, backup);
            case FOUND -> {
                if (reports) {
                    made(each, job, each.primary());
                } else {
                    failed(each, job, Failure.OUTCOME_UNKNOWN);
                }
            }
            case LOST -> {
                // Interiors are cheap: their loss is accepted in this set-up, and the backup asked.
                if (each.operation() == Operation.INTERIOR) {
                    rescued(each, job, true);
                } else {
                    failed(each, job, Failure.OUTCOME_UNKNOWN);
                }
            }
            case REJECTED -> failed(each, job, Failure.CONTENT_REJECTED);
            case UNUSABLE -> failed(each, job, Failure.BAD_INPUT);
        }
    }

    private void rescued(Case each, Job job, boolean backup) {
        if (backup) {
            made(each, job, each.primary().equals("pollo") ? "piapi" : "gemini");
        } else {
            failed(each, job, Failure.NO_PROVIDER);
        }
    }

    private static void made(Case each, Job job, String provider) {
        assertThat(job.state()).as(each.toString()).isInstanceOf(JobState.Succeeded.class);
        JobResult result = job.result();
        assertThat(result).as(each.toString()).isNotNull();
        assertThat(result.provider()).as(each.toString()).isEqualTo(provider);
        assertThat(result.rescue()).as(each.toString()).isEqualTo(provider.equals(each.primary()) ? null : provider);
    }

    private static void failed(Case each, Job job, Failure failure) {
        assertThat(job.state()).as(each.toString()).isEqualTo(new JobState.Failed(failure));
    }

    private void paysExactly(Case each) {
        boolean made = rows.find(each.job()).orElseThrow().state() instanceof JobState.Succeeded;
        await(each.toString())
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(billing.hold(each.job()).map(Hold::status)).hasValue(made ? "settled" : "released"));
        assertThat(billing.balance(each.owner())).as(each.toString()).isEqualTo(made ? CREDITS - 5 : CREDITS);
    }

    private void nothingIsBoughtTwice() {
        Map<String, Integer> bought = new HashMap<>();
        for (JsonNode entry : vendors.bought().toList()) {
            Case whose = cases.stream()
                    .filter(each -> entry.path("prompt").asText().contains(each.mark()))
                    .findFirst()
                    .orElseThrow();
            String what = whose + " at " + entry.path("provider").asText() + " "
                    + entry.path("operation").asText();
            assertThat(bought.merge(what, 1, Integer::sum)).as(what).isEqualTo(1);
        }
    }

    private String picture() throws IOException {
        Path file = Files.createTempFile("picture", ".png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        String key = "uploads/" + UUID.randomUUID() + ".png";
        store.put(key, file, MediaType.PNG);
        Files.delete(file);
        return key;
    }
}
