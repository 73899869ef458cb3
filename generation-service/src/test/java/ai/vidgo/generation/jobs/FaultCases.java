package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of faults share: many jobs at once, each told from the others by a mark, and what must hold for all. */
abstract class FaultCases extends EngineTest {

    /** A failure that may be repeated, and for a face of the owner's the training before. */
    private static final int MOST_ATTEMPTS_AT_A_PROVIDER = 3;

    @Inject
    MediaStore store;

    @Inject
    JobRecords records;

    @TempDir
    Path directory;

    private final List<Case> cases = new ArrayList<>();
    private Path picture;

    /**
     * A job at a provider with a fault.
     *
     * @param mark stands in its prompt and in the address of its pictures
     */
    record Case(UUID job, UUID owner, FaultyRoute route, String fault, String mark) {

        @Override
        public String toString() {
            return route.operation() + " with " + fault + " at " + route.vendorsName() + ", " + mark;
        }
    }

    @BeforeEach
    void startTheWorker() throws IOException {
        picture = directory.resolve("picture.png");
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        worker.start();
    }

    @AfterEach
    void stopTheWorker() {
        worker.stop();
    }

    List<Case> cases() {
        return cases;
    }

    static String mark() {
        return "mark-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A job whose best provider has the fault. */
    Case add(FaultyRoute route, Fault fault) {
        String mark = mark();
        vendors.misbehave(fault.rule(route.primary(), route.vendorsName(), mark));
        return add(route, fault.toString(), mark);
    }

    /** A job of a new owner. The mark looks like an order to the simulators, so that all pictures are the same. */
    Case add(FaultyRoute route, String fault, String mark) {
        user = billing.subscriber(CREDITS);
        List<String> inputs = IntStream.range(0, route.pictures())
                .mapToObj(number -> input(mark, number))
                .toList();
        UUID job = open(route.operation(), "A red cup [[sim:" + mark + "]]", inputs, route.wishes());
        Case added = new Case(job, user, route, fault, mark);
        cases.add(added);
        return added;
    }

    private String input(String mark, int number) {
        String key = "uploads/" + mark + "-" + number + ".png";
        store.put(key, picture, MediaType.PNG);
        return key;
    }

    void awaitTheEnds(Duration patience) {
        await("all jobs are over")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(cases.stream().filter(each -> !isOver(each))).isEmpty());
    }

    private boolean isOver(Case each) {
        return rows.find(each.job()).map(job -> JobView.of(job).over()).orElse(false);
    }

    void endsAs(Case each, FaultyRoute.Result expected) {
        Job job = rows.find(each.job()).orElseThrow();
        if (expected.failure() != null) {
            assertThat(job.state()).as(each.toString()).isEqualTo(new JobState.Failed(expected.failure()));
            return;
        }
        assertThat(job.state()).as(each.toString()).isInstanceOf(JobState.Succeeded.class);
        JobResult result = Objects.requireNonNull(job.result());
        String rescue = Objects.equals(expected.provider(), each.route().primary()) ? null : expected.provider();
        assertThat(result.provider()).as(each.toString()).isEqualTo(expected.provider());
        assertThat(result.rescue()).as(each.toString()).isEqualTo(rescue);
    }

    /** What holds however a job ends: money, purchases, copies, polls and what the owner is told. */
    void everythingIsInOrder() {
        Map<String, Integer> reads = reads();
        assertThat(cases).allSatisfy(this::paysExactly);
        assertThat(cases).allSatisfy(this::asksNobodyTooOften);
        assertThat(cases).allSatisfy(this::tellsItsOwner);
        nothingIsBoughtTwiceAndAllIsFetched();
        assertThat(reads()).as("polls end with the job").isEqualTo(reads);
    }

    private void paysExactly(Case each) {
        boolean made = state(each.job()) instanceof JobState.Succeeded;
        await(each.toString())
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(billing.hold(each.job()).map(Hold::status)).hasValue(made ? "settled" : "released"));
        assertThat(billing.balance(each.owner())).as(each.toString()).isEqualTo(made ? CREDITS - 5 : CREDITS);
    }

    private void asksNobodyTooOften(Case each) {
        List<Attempt> all = attempts.of(each.job());
        Map<String, Long> asked = all.stream().collect(Collectors.groupingBy(Attempt::provider, Collectors.counting()));
        assertThat(asked.values()).as(each.toString()).allMatch(times -> times <= MOST_ATTEMPTS_AT_A_PROVIDER);
        assertThat(all)
                .as(each.toString())
                .extracting(Attempt::state)
                .doesNotContain(Attempt.State.SUBMITTING, Attempt.State.SUBMITTED);
    }

    private void tellsItsOwner(Case each) {
        boolean made = state(each.job()) instanceof JobState.Succeeded;
        assertThat(records.events(each.owner(), each.job()).orElseThrow())
                .as(each.toString())
                .last()
                .extracting(JobEvent::code)
                .isEqualTo(made ? "job_event_delivered" : "job_event_failed");
    }

    private void nothingIsBoughtTwiceAndAllIsFetched() {
        Map<String, Integer> bought = new HashMap<>();
        for (JsonNode entry : vendors.bought().toList()) {
            Case whose = whose(entry);
            String provider = entry.path("provider").asText();
            String what =
                    whose + " at " + provider + " " + entry.path("operation").asText();
            assertThat(bought.merge(what, 1, Integer::sum)).as(what).isEqualTo(1);
            JobResult result = rows.find(whose.job()).orElseThrow().result();
            if (result != null && result.provider().equals(provider) && hasFiles(entry)) {
                assertThat(entry.path("downloads").asInt()).as(what).isPositive();
            }
        }
    }

    /** Gemini's pictures are in its answers, and a trained face stays at its vendor. */
    private static boolean hasFiles(JsonNode entry) {
        return !entry.path("provider").asText().equals("gemini")
                && !entry.path("operation").asText().equals(FaultyRoute.FACE.vendorsName());
    }

    private Case whose(JsonNode entry) {
        return cases.stream()
                .filter(each -> entry.path("prompt").asText().contains(each.mark())
                        || entry.path("request").toString().contains(each.mark()))
                .findFirst()
                .orElseThrow();
    }

    /** How often each task was asked about. */
    private Map<String, Integer> reads() {
        return vendors.bought()
                .collect(Collectors.toMap(
                        entry -> entry.path("task_id").asText(),
                        entry -> entry.path("reads").asInt()));
    }
}
