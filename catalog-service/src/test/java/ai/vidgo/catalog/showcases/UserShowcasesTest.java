package ai.vidgo.catalog.showcases;

import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.OtherServices;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class UserShowcasesTest {

    private static final String SAVE = "/api/v1/demo/tool-showcases/save";

    @Inject
    Library library;

    @Inject
    OtherServices others;

    @Inject
    MediaUrls urls;

    @Inject
    ShowcasePersonalData personalData;

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void begin() {
        others.reset();
        clear();
    }

    @AfterEach
    void clear() {
        library.clear();
        library.execute("DELETE FROM tool_showcases WHERE seed_key IS NULL");
    }

    @Test
    void anOwnResultIsKeptAndShownOnlyAfterAnAdministratorApproved() {
        Map<String, Object> result = ownResult();
        String id = save(others.subscriber(user), offer(result))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", instanceOf(String.class))
                .extract()
                .path("id");

        assertThat(column("is_active || ' ' || is_user_generated || ' ' || sort_order || ' ' || user_id"))
                .isEqualTo("false true 100 " + user);
        shown().body("showcases", hasSize(0));
        promote(id).body("success", equalTo(true));
        shown().body("showcases.id", contains(id))
                .body("showcases[0].result_image_url", equalTo(result.get("result_watermarked_url")));
        assertThat(library.column("SELECT action FROM admin_audit WHERE target_id = ?", id))
                .contains("showcase.promoted");
    }

    @Test
    void signedAndAbsoluteAddressesOfAResultAreRecognised() {
        Map<String, Object> result = ownResult();
        Map<String, Object> signed = offer(result);
        String key = urls.key((String) result.get("result_image_url")).orElseThrow();
        signed.put("result_image_url", "https://vidgo.example" + urls.signed(key, Duration.ofMinutes(5)));

        save(others.subscriber(user), signed).statusCode(200);
    }

    @Test
    void visitorsAreUnauthorizedAndDemoUsersForbidden() {
        Map<String, Object> offer = offer(ownResult());

        given().contentType(ContentType.JSON).body(offer).post(SAVE).then().statusCode(401);
        save(TestTokens.user(user), offer).statusCode(403).body("detail", instanceOf(String.class));
        assertThat(library.column("SELECT id FROM tool_showcases WHERE seed_key IS NULL"))
                .isEmpty();
    }

    @Test
    void otherPeoplesMediaAndForeignAddressesAreRefused() {
        Map<String, Object> others1 = picture("product_scene");
        others1.putAll(
                Map.of("source", "user", "source_user_id", UUID.randomUUID().toString(), "status", "pending"));
        store(others1);
        String token = others.subscriber(user);

        save(token, offer(others1)).statusCode(422).body("detail[0].loc", contains("body", "result_image_url"));
        Map<String, Object> foreign = offer(ownResult());
        foreign.put("result_image_url", "https://elsewhere.example/a.png");
        save(token, foreign).statusCode(422);
        Map<String, Object> script = offer(ownResult());
        script.put("result_image_url", "javascript:alert(1)");
        save(token, script).statusCode(422);
        Map<String, Object> source = offer(ownResult());
        source.put("source_image_url", "https://elsewhere.example/b.png");
        save(token, source).statusCode(422).body("detail[0].loc", contains("body", "source_image_url"));
        Map<String, Object> seed = picture("product_scene");
        store(seed);
        save(token, offer(seed)).statusCode(422);
    }

    @Test
    void refusesWhatIsMissingOrTooLong() {
        Map<String, Object> without = offer(ownResult());
        without.remove("result_image_url");
        String token = others.subscriber(user);

        save(token, without).statusCode(422);
        Map<String, Object> tooLong = offer(ownResult());
        tooLong.put("result_image_url", "https://x.example/" + "a".repeat(500));
        save(token, tooLong).statusCode(422);
        Map<String, Object> untitled = offer(ownResult());
        untitled.put("tool_id", " ");
        save(token, untitled).statusCode(422);
    }

    @Test
    void aForbiddenPromptIsRefusedAndOneThatCannotBeJudgedToo() {
        Map<String, Object> offer = offer(ownResult());
        offer.put("prompt", "something forbidden");
        String token = others.subscriber(user);

        save(token, offer).statusCode(400).body("detail", containsString("Content not allowed"));
        assertThat(others.authors()).as("whose text it is").containsExactly(user.toString());
        others.goAway();
        save(token, offer(ownResult())).statusCode(503);
        assertThat(library.column("SELECT id FROM tool_showcases WHERE seed_key IS NULL"))
                .isEmpty();
    }

    @Test
    void offeredShowcasesAreInTheExportAndGoWithTheAccount() {
        save(others.subscriber(user), offer(ownResult())).statusCode(200);

        assertThat(personalData.export(user).toString()).contains("A proud prompt");
        personalData.erase(user);
        assertThat(library.column("SELECT id FROM tool_showcases WHERE user_id = ?", user))
                .isEmpty();
        personalData.erase(user);
    }

    @Test
    void aPromotedShowcaseStaysWithoutItsMaker() {
        String id = save(others.subscriber(user), offer(ownResult())).extract().path("id");
        promote(id);

        personalData.erase(user);

        shown().body("showcases.id", contains(id));
        assertThat(column("user_id IS NULL")).isEqualTo("t");
    }

    @Test
    void onlyAdministratorsCollectAndPromote() {
        for (String path : new String[] {"collect?source_image_url=a", "promote/" + UUID.randomUUID()}) {
            given().post("/api/v1/demo/materials/" + path).then().statusCode(401);
            given().header("Authorization", "Bearer " + TestTokens.user(user))
                    .post("/api/v1/demo/materials/" + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void collectsInvisiblyWithTheQualityOfTheContract() {
        String id = admin("collect?source_image_url=/static/materials/a.png&result_image_url=/static/watermarked/b.png"
                        + "&prompt=x&user_id=" + user + "&generation_id=g1&service_name=piapi")
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("material_id");

        assertThat(column("is_active || ' ' || quality_score || ' ' || source_service || ' ' || user_id"))
                .isEqualTo("false 0.8 piapi " + user);
        given().get("/api/v1/demo/materials/collection-stats")
                .then()
                .body("total_collected", equalTo(1))
                .body("total_promoted", equalTo(0))
                .body("pending_review", equalTo(1))
                .body("quality_threshold", equalTo(0.6f));
        promote(id).body("success", equalTo(true)).body("message", equalTo("The result is shown now"));
        shown().body("showcases[0].result_image_url", equalTo("/static/watermarked/b.png"));
        given().get("/api/v1/demo/materials/collection-stats").then().body("total_promoted", equalTo(1));
    }

    @Test
    void collectsByTheAddressesThatTheWebsiteShows() {
        String id = admin("collect?source_image_url=https://vidgo.example/static/materials/a.png"
                        + "&result_image_url=https://vidgo.example/static/watermarked/b.png")
                .extract()
                .path("material_id");

        assertThat(column("source_image_url || ' ' || result_watermarked_url"))
                .isEqualTo("/static/materials/a.png /static/watermarked/b.png");
        promote(id).body("success", equalTo(true));
    }

    @Test
    void aCollectedOriginalHasNoRenditionAndIsNotShown() {
        String id = admin("collect?source_image_url=a&result_image_url=/static/originals/b.png")
                .extract()
                .path("material_id");

        promote(id).body("success", equalTo(false));
        shown().body("showcases", hasSize(0));
    }

    @Test
    void collectingWithoutAResultKeepsNothing() {
        admin("collect?source_image_url=a").statusCode(200).body("success", equalTo(false));
        admin("collect").statusCode(422);
        assertThat(library.column("SELECT id FROM tool_showcases WHERE seed_key IS NULL"))
                .isEmpty();
    }

    @Test
    void onlyResultsOfUsersArePromoted() {
        promoteTo("not-an-id").statusCode(404);
        promoteTo(UUID.randomUUID().toString()).statusCode(404);
        String seeded = library.column("SELECT id FROM tool_showcases WHERE seed_key IS NOT NULL LIMIT 1")
                .getFirst();
        promoteTo(seeded).statusCode(200).body("success", equalTo(false));
    }

    @Test
    void requiredToolsAreSeventeenWithThirtyShowcasesEach() {
        given().get("/api/v1/demo/materials/status")
                .then()
                .statusCode(200)
                .body("total_required", equalTo(510))
                .body("total_current", equalTo(0))
                .body("total_missing", equalTo(510))
                .body("sufficiency_percentage", equalTo(0.0f))
                .body("is_sufficient", equalTo(false))
                .body("requirements", hasSize(17))
                .body(
                        "requirements[0]",
                        equalTo(Map.of(
                                "category",
                                "edit_tools",
                                "tool_id",
                                "universal_edit",
                                "min_count",
                                30,
                                "current_count",
                                0,
                                "missing_count",
                                30,
                                "is_sufficient",
                                false)))
                .body("missing", hasSize(17))
                .body("missing[0].missing_featured", equalTo(5))
                .body("missing[0].default_prompts", hasSize(2))
                .body("missing.find { it.tool_id == 'product_design' }.generation_type", equalTo("video"));
        given().get("/api/v1/demo/materials/categories")
                .then()
                .body("total_categories", equalTo(4))
                .body("categories.category_id", hasItem("portrait"))
                .body("categories.total_tools", contains(6, 4, 4, 3))
                .body("categories[0].tools[0].min_showcases", equalTo(30));
    }

    private Map<String, Object> ownResult() {
        Map<String, Object> result = picture("product_scene");
        result.putAll(Map.of("source", "user", "source_user_id", user.toString(), "status", "pending"));
        store(result);
        return result;
    }

    private static Map<String, Object> offer(Map<String, Object> result) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("tool_category", "test");
        offer.put("tool_id", "one");
        offer.put("source_image_url", result.get("input_image_url"));
        offer.put("prompt", "A proud prompt");
        offer.put("result_image_url", result.get("result_image_url"));
        return offer;
    }

    private static ValidatableResponse save(String token, Map<String, Object> offer) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .body(offer)
                .post(SAVE)
                .then();
    }

    private static ValidatableResponse admin(String path) {
        return given().header("Authorization", "Bearer " + TestTokens.admin(UUID.randomUUID()))
                .post("/api/v1/demo/materials/" + path)
                .then();
    }

    private static ValidatableResponse promoteTo(String id) {
        return admin("promote/" + id + "?tool_category=test&tool_id=one&review_notes=fine");
    }

    private static ValidatableResponse promote(String id) {
        return promoteTo(id).statusCode(200);
    }

    private static ValidatableResponse shown() {
        return given().get("/api/v1/demo/tool-showcases/test").then().statusCode(200);
    }

    private String column(String expression) {
        return library.column("SELECT " + expression + " FROM tool_showcases WHERE seed_key IS NULL")
                .getFirst();
    }
}
