package ai.vidgo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./vidgo pregenerate}, {@code materials check} and {@code drawings} against the services' answers. */
class LibraryCommandsTest {

    private static final String READY = """
            {"ready":true,"materials":{},"tools":{"background_removal":12,"product_scene":25,"short_video":6,"ai_avatar":0}}""";
    private static final String EMPTY = """
            {"ready":false,"materials":{},"tools":{"background_removal":0,"product_scene":25,"short_video":6}}""";
    private static final String ENDED = """
            {"running":false,"run_id":"r","total":3,"done":1,"failed":1,"skipped":1,"current":null,
             "summary":{"try_on":{"success":1,"failed":1,"skipped":1,"cost_usd":0.04}}}""";

    @TempDir
    Path folder;

    private RunningService services;

    @BeforeEach
    void start() throws IOException {
        services = new RunningService(folder, "generation-service", "catalog-service");
        services.answers("GET /internal/materials/readiness", 200, READY);
        services.answers("POST /internal/pregeneration", 202, "{\"run_id\":\"r\"}");
        services.answers("GET /internal/pregeneration", 200, ENDED);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void makesPresetsAndPrintsASummaryForMachines() throws IOException {
        int end = services.run(new Pregenerate(), "--tool", "try_on", "--limit", "3", "--cost-cap", "2.50");

        assertThat(end).isZero();
        JsonNode order = new JsonMapper()
                .readTree(services.calls.getFirst().substring("POST /internal/pregeneration ".length()));
        assertThat(order.path("tools").path(0).asText()).isEqualTo("try_on");
        assertThat(order.path("limit").asInt()).isEqualTo(3);
        assertThat(order.path("cost_cap_usd").decimalValue()).isEqualByComparingTo("2.50");
        JsonNode summary = new JsonMapper().readTree(services.out.toString());
        assertThat(summary.path("try_on").path("success").asInt()).isEqualTo(1);
        assertThat(services.err.toString()).contains("3 of 3: 1 made, 1 there already, 1 failed");
    }

    @Test
    void endsWithOneWhileARequiredToolIsEmpty() {
        services.answers("GET /internal/materials/readiness", 200, EMPTY);

        assertThat(services.run(new Pregenerate())).isEqualTo(1);
    }

    @Test
    void plansWithoutMakingAnything() throws IOException {
        services.answers(
                "POST /internal/pregeneration/plan",
                200,
                "{\"tools\":{\"try_on\":{\"planned\":2,\"skipped\":1,\"cost_usd\":0.05}},\"planned\":2,\"cost_usd\":0.05}");

        assertThat(services.run(new Pregenerate(), "--dry-run")).isZero();

        assertThat(services.calls).containsExactly("POST /internal/pregeneration/plan {}");
        assertThat(new JsonMapper()
                        .readTree(services.out.toString())
                        .path("planned")
                        .asInt())
                .isEqualTo(2);
        assertThat(services.err.toString()).contains("try_on").contains("2 to make");
    }

    @Test
    void checksTheMinimaOfADeployment() {
        assertThat(services.run(new Materials(), "check")).isZero();
        assertThat(services.run(new Materials(), "check", "--min", "ai_avatar=1"))
                .isEqualTo(1);
        assertThat(services.out.toString()).contains("TOO FEW ai_avatar");
        assertThat(services.run(new Materials(), "check", "--min", "ai_avatar=1", "--allow-empty"))
                .isZero();
        assertThat(services.run(new Materials(), "check", "--min", "spaceships=1"))
                .isEqualTo(1);
        services.answers("GET /internal/materials/readiness", 200, EMPTY);
        assertThat(services.run(new Materials(), "check")).isEqualTo(1);
    }

    @Test
    void comparesDrawingsWithThoseOfAnotherRun() throws IOException {
        services.answers("GET /internal/drawings", 200, "{\"mark-latin\":\"aa\",\"plan-pdf\":\"bb\"}");
        assertThat(services.run(new Drawings())).isZero();
        assertThat(services.out.toString().lines()).containsExactly("mark-latin aa", "plan-pdf bb");
        Path jvm = Files.writeString(folder.resolve("jvm.txt"), services.out.toString());

        assertThat(services.run(new Drawings(), "--compare", jvm.toString())).isZero();
        services.answers("GET /internal/drawings", 200, "{\"mark-latin\":\"aa\",\"plan-pdf\":\"cc\"}");
        assertThat(services.run(new Drawings(), "--compare", jvm.toString())).isEqualTo(1);
        assertThat(services.out.toString()).contains("DIFFERENT plan-pdf");
        services.answers("GET /internal/drawings", 200, "{}");
        assertThat(services.run(new Drawings(), "--compare", jvm.toString())).isEqualTo(1);
    }
}
