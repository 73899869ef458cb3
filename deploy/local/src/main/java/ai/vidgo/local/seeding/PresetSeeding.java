package ai.vidgo.local.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has generation-service make the presets that visitors try, through its real pipeline. */
public final class PresetSeeding {

    private static final String PATH = "/internal/pregeneration";
    /** What visitors try first, made in about a minute; {@code ./vidgo pregenerate} makes the rest of the matrix. */
    private static final List<String> FIRST =
            List.of("background_removal", "product_scene", "short_video", "pattern_generate");

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);

    private final JsonApi generation;
    private final ServiceToken token;

    /** Takes the origin of generation-service, which only machines of the installation can reach. */
    public PresetSeeding(String generation, ServiceToken token) {
        this.generation = new JsonApi(generation);
        this.token = token;
    }

    /** How a run ended. */
    public record Outcome(boolean finished, int done, int failed, int skipped) {

        public boolean complete() {
            return finished && failed == 0;
        }

        @Override
        public String toString() {
            return "%d made, %d there already, %d failed%s"
                    .formatted(done, skipped, failed, finished ? "" : ", the rest is made in the background");
        }
    }

    /** Starts a run without waiting for it; presets that exist cost nothing. */
    public void begin() {
        generation.post(PATH, Map.of("tools", FIRST), token.issue()).orFail("The presets can't be made");
    }

    /**
     * Waits for the run to end.
     *
     * @param report is told now and then how far it is
     */
    public Outcome await(Consumer<String> report) {
        long begin = System.nanoTime();
        long reported = begin;
        while (true) {
            JsonNode state = generation
                    .get(PATH, token.issue())
                    .orFail("The presets can't be made")
                    .body();
            Outcome outcome = new Outcome(
                    !state.path("running").asBoolean(),
                    state.path("done").asInt(),
                    state.path("failed").asInt(),
                    state.path("skipped").asInt());
            long now = System.nanoTime();
            if (outcome.finished() || now - begin > PATIENCE.toNanos()) {
                return outcome;
            }
            if (now - reported > REPORT_EVERY.toNanos()) {
                reported = now;
                int finished = outcome.done() + outcome.failed() + outcome.skipped();
                report.accept(finished + " of " + state.path("total").asInt());
            }
            Pause.brief();
        }
    }
}
