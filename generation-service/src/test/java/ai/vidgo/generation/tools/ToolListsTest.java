package ai.vidgo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ToolListsTest extends ServiceTest {

    @Inject
    MediaStore store;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tools/templates/scenes",
                "/tools/templates/interior-styles",
                "/tools/models/list",
                "/tools/styles",
                "/generate/video/styles"
            })
    void everyPreviewThatAListNamesIsInTheStore(String path) {
        List<String> previews =
                visitor().get("/api/v1" + path).then().statusCode(200).extract().path("preview_url");

        assertThat(previews).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith("/static/"));
        await().untilAsserted(() -> assertThat(previews)
                .allSatisfy(url -> assertThat(store.stat(url.substring("/static/".length())))
                        .hasValueSatisfying(media -> assertThat(media.type()).isEqualTo(MediaType.JPEG))));
    }

    @Test
    void listsScenesStylesAndModels() {
        visitor()
                .get("/api/v1/tools/templates/scenes")
                .then()
                .body("id", contains("studio", "nature", "luxury", "minimal", "lifestyle", "beach", "urban", "garden"))
                .body("[0].name_zh", equalTo("攝影棚"))
                .body("[0]", hasKey("prompt"));
        visitor().get("/api/v1/tools/templates/interior-styles").then().body("$", hasSize(8));
        visitor().get("/api/v1/tools/styles").then().body("$", hasSize(11)).body("[0]", hasKey("prompt"));
        visitor()
                .get("/api/v1/tools/models/list?gender=male&body_type=athletic")
                .then()
                .body("id", contains("male_03"));
    }

    @Test
    void narrationVoicesAreFilteredByTheBeginningOfTheirLanguage() {
        visitor()
                .get("/api/v1/tools/voices/list?language=zh&gender=female")
                .then()
                .body("id", contains("female_zh"));
        visitor().get("/api/v1/tools/voices/list").then().body("$", hasSize(5));
    }

    @Test
    void avatarVoicesAreAListForALanguageAndAnObjectWithoutOne() {
        visitor()
                .get("/api/v1/tools/avatar/voices?language=zh-TW")
                .then()
                .body("$", hasSize(4))
                .body("id", everyItem(startsWith("zh-TW-")));
        visitor().get("/api/v1/tools/avatar/voices?language=xx").then().body("$", empty());
        visitor()
                .get("/api/v1/tools/avatar/voices")
                .then()
                .body("en", hasSize(6))
                .body("'zh-TW'", hasSize(4))
                .body("ja", hasSize(2))
                .body("ko", hasSize(2));
    }
}
