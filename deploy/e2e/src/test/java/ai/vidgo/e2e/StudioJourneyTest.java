package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A designer at work: uploads a room, changes it turn by turn, puts an effect on it, and looks after the results. */
@Order(8)
@Tag("stack")
class StudioJourneyTest {

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aRoomIsUploadedChangedTurnByTurnAndRemoved() {
        User user = User.subscriber("pro");
        String room = upload(user);

        JsonPath first = edit(user, Map.of("image_url", room, "prompt", "tidy the room up"));
        String conversation = first.getString("conversation_id");
        JsonPath second = edit(user, Map.of("conversation_id", conversation, "prompt", "paint the wall blue"));

        Media.assertPicture(first.getString("image_url"));
        Media.assertPicture(second.getString("image_url"));
        assertThat(second.getInt("turn_count")).isEqualTo(2);
        assertThat(second.getString("image_url")).isNotEqualTo(first.getString("image_url"));
        User.signUp()
                .json()
                .body(Map.of("conversation_id", conversation, "prompt", "paint the wall red"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(404);

        List<String> results = history(user);
        assertThat(results).hasSize(2);
        user.request()
                .delete("/api/v1/generate/history/" + results.getFirst())
                .then()
                .statusCode(200);
        assertThat(history(user)).containsExactly(results.getLast());
        assertThat(user.request()
                        .delete("/api/v1/interior/edit/" + conversation)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getBoolean("cleared"))
                .isTrue();
    }

    @Test
    void anEffectCostsItsPriceAndIsForPlansThatHaveIt() {
        User user = User.subscriber("pro");
        int before = user.credits();
        String picture = upload(user);

        JsonPath styled = user.json()
                .body(Map.of("image_url", picture, "style_id", "watercolor", "strength", 0.6))
                .post("/api/v1/effects/apply-style")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Media.assertPicture(styled.getString("result_url"));
        assertThat(user.credits()).isEqualTo(before - 8);
        User.signUp()
                .json()
                .body(Map.of("image_url", picture, "style_id", "watercolor"))
                .post("/api/v1/effects/apply-style")
                .then()
                .statusCode(403);
    }

    @Test
    void everyPictureThatAListNamesIsServed() {
        for (String path : List.of(
                "tools/templates/scenes",
                "tools/templates/interior-styles",
                "tools/models/list",
                "tools/styles",
                "generate/video/styles")) {
            List<String> previews = Target.visitor()
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("preview_url");
            assertThat(previews).as(path).isNotEmpty().allSatisfy(Media::assertPicture);
        }
    }

    @Test
    void workflowsAreForAdministrators() {
        assertThat(Target.visitor()
                        .get("/api/v1/workflow/topics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("$"))
                .hasSize(29);
        User.signUp()
                .request()
                .post("/api/v1/workflow/generate?topic_id=luxury_watch")
                .then()
                .statusCode(403);
    }

    private static JsonPath edit(User user, Map<String, String> body) {
        JsonPath answer = user.json()
                .body(body)
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getBoolean("success")).as(answer.prettify()).isTrue();
        return answer;
    }

    private static List<String> history(User user) {
        return user.request()
                .get("/api/v1/generate/history?service=room_redesign")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.task_id");
    }

    private static String upload(User user) {
        return user.request()
                .multiPart("file", "blob", room(), "application/octet-stream")
                .post("/api/v1/demo/upload")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("url");
    }

    private static byte[] room() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xE8E0D4));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x8A6E52));
        pen.fillRect(0, 340, 640, 140);
        pen.setColor(new Color(0x4A6B8A));
        pen.fillRoundRect(120, 250, 320, 130, 30, 30);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
