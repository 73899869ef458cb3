package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first material of each tool, made through the real adapters at the simulated vendors. */
@QuarkusTest
class PregenerationTest extends ServiceTest {

    @Inject
    MediaStore store;

    @Inject
    MediaUrls urls;

    @Inject
    SeedMatrix matrix;

    @Inject
    PregenerationRuns runs;

    @Inject
    RunRows rows;

    @Inject
    Sql sql;

    @Test
    void makesEverySeedOnceWithRealRenditions() throws IOException {
        Map<String, JsonNode> materials = catalog.materials();
        materials.clear();
        // Input pictures that an earlier test has bought are not bought again.
        matrix.all().stream().flatMap(seed -> seed.sources().stream()).forEach(source -> store.delete(source.key()));

        JsonNode first = run();

        assertThat(first.path("done").asInt()).as(first.toString()).isEqualTo(3);
        assertThat(first.path("failed").asInt()).isZero();
        assertThat(first.path("summary").path("short_video").path("cost_usd").asDouble())
                .isPositive();
        for (String tool : List.of("background_removal", "product_scene", "short_video")) {
            Seed seed = matrix.all().stream()
                    .filter(each -> each.tool().equals(tool))
                    .findFirst()
                    .orElseThrow();
            assertComplete(seed, materials.get(seed.hash()));
        }
        assertThat(vendors.purchases()).contains("pollo", "piapi").hasSize(6);

        JsonNode second = run();

        assertThat(second.path("skipped").asInt()).isEqualTo(3);
        assertThat(second.path("done").asInt()).isZero();
        assertThat(vendors.purchases()).as("nothing is bought twice").hasSize(6);
    }

    @Test
    void makesThePatternsThatTheCatalogueWaitsForOnce() throws IOException {
        UUID pattern = UUID.randomUUID();
        catalog.showcases().clear();
        catalog.wantPattern(pattern, "Rose gold veins on white marble");

        JsonNode first = run("{\"tools\":[\"pattern_generate\"]}");

        assertThat(first.path("done").asInt()).as(first.toString()).isEqualTo(1);
        assertThat(first.path("total").asInt()).isEqualTo(1);
        JsonNode result = catalog.showcases().get(pattern.toString());
        String clean = result.path("result_image_url").asText();
        String marked = result.path("result_watermarked_url").asText();
        assertThat(clean).startsWith("/static/originals/");
        assertThat(marked).startsWith("/static/watermarked/");
        assertThat(Arrays.equals(content(clean), content(marked)))
                .as("the mark is drawn")
                .isFalse();
        int bought = vendors.purchases().size();
        assertThat(run("{\"tools\":[\"pattern_generate\"]}").path("total").asInt())
                .isZero();
        assertThat(vendors.purchases()).hasSize(bought);
    }

    @Test
    void makesRoomsAndFittingsFromAllTheirPictures() throws IOException {
        catalog.materials().clear();

        JsonNode view = run("{\"limit\":1,\"tools\":[\"room_redesign\",\"try_on\"]}");

        assertThat(view.path("done").asInt()).as(view.toString()).isEqualTo(2);
        for (String tool : List.of("room_redesign", "try_on")) {
            Seed seed = matrix.all().stream()
                    .filter(each -> each.tool().equals(tool))
                    .findFirst()
                    .orElseThrow();
            assertComplete(seed, catalog.materials().get(seed.hash()));
        }
        assertThat(vendors.inputsOf("piapi")).as("the plan of the room").isEqualTo(1);
        assertThat(vendors.inputsOf("gemini")).as("the garment and the model").isEqualTo(2);
    }

    @Test
    void makesSpeechesInBothLanguages() throws IOException {
        catalog.materials().clear();

        JsonNode view = run("{\"limit\":2,\"tools\":[\"ai_avatar\"]}");

        assertThat(view.path("done").asInt()).as(view.toString()).isEqualTo(2);
        List<Seed> speeches = matrix.all().stream()
                .filter(seed -> seed.tool().equals("ai_avatar"))
                .limit(2)
                .toList();
        assertThat(speeches).extracting(Seed::language).containsExactly("en", "zh-TW");
        for (Seed seed : speeches) {
            JsonNode row = catalog.materials().get(seed.hash());
            assertComplete(seed, row);
            assertThat(row.path("language").asText()).isEqualTo(seed.language());
            assertThat(row.path("input_params").path("avatar_id").asText()).isEqualTo("female-1");
        }
    }

    @Test
    void tellsWhatARunWouldMakeAndCostWithoutMakingAnything() {
        catalog.materials().clear();
        catalog.showcases().clear();

        service()
                .body("{\"tools\":[\"room_redesign\",\"short_video\"],\"limit\":3}")
                .post("/internal/pregeneration/plan")
                .then()
                .statusCode(200)
                .body("planned", equalTo(6))
                .body("tools.room_redesign.planned", equalTo(3))
                .body("tools.short_video.cost_usd", greaterThan(0.29f))
                .body("cost_usd", greaterThan(0.3f));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void spendsNoMoreThanItMay() {
        catalog.materials().clear();

        JsonNode view = run("{\"limit\":2,\"tools\":[\"short_video\"],\"cost_cap_usd\":0.15}");

        assertThat(view.path("done").asInt() + view.path("failed").asInt()).isEqualTo(2);
        assertThat(view.path("failed").asInt()).isPositive();
        assertThat(view.path("summary").path("short_video").path("cost_usd").asDouble())
                .isLessThanOrEqualTo(0.15);
    }

    @Test
    void aRunOfAnotherInstanceIsJoinedWhileItLives() {
        Progress elsewhere = new Progress(UUID.randomUUID(), 7);
        rows.begin(elsewhere.view(), null, clock.instant().plusSeconds(1));

        assertThat(runs.start(new PregenerationRuns.Part(java.util.Set.of(), 1, java.math.BigDecimal.ZERO)))
                .isEqualTo(elsewhere.runId());
        assertThat(progress().path("total").asInt()).isEqualTo(7);

        clock.advance(Duration.ofMinutes(2));
        assertThat(progress().path("running").asBoolean()).as("it has died").isFalse();
        sql.update("DELETE FROM pregeneration_runs WHERE id = ?", elsewhere.runId());
    }

    @Test
    void isClosedToTheOutside() {
        visitor().get("/internal/pregeneration").then().statusCode(401);
    }

    @Test
    void refusesUnknownTools() {
        service()
                .body("{\"tools\":[\"everything\"]}")
                .post("/internal/pregeneration")
                .then()
                .statusCode(422);
    }

    private void assertComplete(Seed seed, JsonNode row) throws IOException {
        assertThat(row).as(seed.titles().en()).isNotNull();
        assertThat(row.path("input_image_url").asText()).isEqualTo(seed.inputImageUrl());
        assertThat(row.path("status").asText()).isEqualTo("approved");
        assertThat(row.path("title_en").asText()).isNotBlank();
        assertThat(row.path("title_zh").asText()).isNotBlank();
        boolean clip = List.of("short_video", "ai_avatar").contains(seed.tool());
        String clean = row.path(clip ? "result_video_url" : "result_image_url").asText();
        String marked = row.path("result_watermarked_url").asText();
        assertThat(clean).startsWith("/static/originals/").endsWith(clip ? ".mp4" : ".png");
        assertThat(marked).startsWith("/static/watermarked/");
        assertThat(Arrays.equals(content(clean), content(marked)))
                .as("the mark is drawn")
                .isFalse();
        assertThat(content(row.path("result_thumbnail_url").asText())).isNotEmpty();
        assertThat(seed.sources())
                .allSatisfy(source -> assertThat(store.stat(source.key())).isPresent());
    }

    private byte[] content(String storedUrl) throws IOException {
        try (InputStream content = store.open(urls.key(storedUrl).orElseThrow()).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static JsonNode run() {
        return run("{\"limit\":1,\"tools\":[\"background_removal\",\"product_scene\",\"short_video\"]}");
    }

    private static JsonNode run(String order) {
        String runId = service()
                .body(order)
                .post("/internal/pregeneration")
                .then()
                .statusCode(202)
                .extract()
                .path("run_id");
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        PregenerationTest::progress,
                        view -> view.path("run_id").asText().equals(runId)
                                && !view.path("running").asBoolean());
    }

    private static JsonNode progress() {
        return service()
                .get("/internal/pregeneration")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private static RequestSpecification service() {
        return visitor().auth().oauth2(TestTokens.service("catalog"));
    }
}
