package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Settings;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NightlyRunTest extends ServiceTest {

    private static final String DEMOS = "DEMO_REGENERATION_ENABLED";

    @Inject
    PregenerationRuns runs;

    @Inject
    SeedMatrix matrix;

    @Inject
    DemoWork demos;

    @Inject
    Presets presets;

    @Inject
    RunRows rows;

    @Inject
    Sql sql;

    @BeforeEach
    @AfterEach
    void noNightYet() {
        sql.update("DELETE FROM pregeneration_runs");
    }

    @Test
    void buysNothingUnlessItIsAskedTo() {
        night(Map.of()).start();
        night(Map.of(DEMOS, "true", "VIDGO_ROLE", "api")).start();
        night(Map.of("AUTO_GENERATE_MATERIALS", "true", "VIDGO_ROLE", "init")).start();

        assertThat(nights()).isZero();
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void makesTheDemosOfAllCategoriesAnewOnceANight() {
        night(Map.of(DEMOS, "true")).start();

        assertThat(ended().done()).isEqualTo(4);
        assertThat(gallery.keptDemos())
                .extracting(demo -> demo.path("prompt_original").asText())
                .containsExactlyInAnyOrder("one of animals", "two of animals", "one of food", "two of food");
        assertThat(gallery.keptDemos()).allSatisfy(NightlyRunTest::isMarked);

        night(Map.of(DEMOS, "true", "VIDGO_ROLE", "worker")).start();

        assertThat(nights()).as("a second worker starts none").isOne();
        assertThat(vendors.purchases()).hasSize(4);
    }

    @Test
    void ofTwoWorkersThatBeginTogetherOneStarts() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(rows.begin(new Progress(UUID.randomUUID(), 0).view(), today, clock.instant()))
                .isTrue();
        assertThat(rows.begin(new Progress(UUID.randomUUID(), 0).view(), today, clock.instant()))
                .isFalse();
    }

    @Test
    void waitsForTheRunThatIsUnderWay() {
        Progress elsewhere = new Progress(UUID.randomUUID(), 7);
        rows.begin(elsewhere.view(), null, clock.instant().plusSeconds(1));

        night(Map.of(DEMOS, "true")).start();

        assertThat(nights()).isZero();
        sql.update("DELETE FROM pregeneration_runs WHERE id = ?", elsewhere.runId());
        night(Map.of(DEMOS, "true")).start();
        assertThat(ended().done()).isEqualTo(4);
    }

    @Test
    void takesNoNightWhileTheCatalogueIsAway() {
        NightlyRun night = night(Map.of("AUTO_GENERATE_MATERIALS", "true", "NIGHTLY_COST_CAP_USD", "0"));
        catalog.breakDown(true);
        try {
            assertThatThrownBy(night::start).isInstanceOf(WebApplicationException.class);
        } finally {
            catalog.breakDown(false);
        }
        assertThat(nights()).isZero();

        night.start();

        assertThat(nights()).isOne();
        ended();
    }

    @Test
    void ordersNothingBeyondWhatTheNightMayCost() {
        night(Map.of(DEMOS, "true", "NIGHTLY_COST_CAP_USD", "0.00001")).start();

        Progress.View view = ended();
        assertThat(view.done()).isZero();
        assertThat(view.failed()).isEqualTo(4);
        assertThat(vendors.purchases()).isEmpty();
        assertThat(gallery.keptDemos()).isEmpty();
    }

    @Test
    void makesWhatTheLibraryLacks() {
        catalog.materials().clear();
        catalog.showcases().clear();
        UUID pattern = UUID.randomUUID();
        catalog.wantPattern(pattern, "Waves of indigo on rice paper");

        night(Map.of("AUTO_GENERATE_MATERIALS", "true", "NIGHTLY_COST_CAP_USD", "0"))
                .start();

        Progress.View view = ended();
        assertThat(view.total()).isEqualTo(matrix.all().size() + 1);
        assertThat(vendors.purchases()).as("nothing is free").isEmpty();
        assertThat(gallery.keptDemos()).isEmpty();
    }

    private static void isMarked(JsonNode demo) {
        assertThat(demo.path("image_url_watermarked").asText()).startsWith("/static/watermarked/");
    }

    private Progress.View ended() {
        return await().atMost(Duration.ofMinutes(2)).until(() -> runs.progress(), view -> !view.running());
    }

    private long nights() {
        return sql.one("SELECT count(*) AS n FROM pregeneration_runs WHERE night IS NOT NULL", row -> row.count("n"));
    }

    private NightlyRun night(Map<String, String> environment) {
        PregenerationConfig config = Settings.of(PregenerationConfig.class, new HashMap<>(environment));
        return new NightlyRun(runs, matrix, demos, presets, config, clock);
    }
}
