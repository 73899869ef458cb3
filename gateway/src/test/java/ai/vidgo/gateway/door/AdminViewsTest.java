package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.StubService;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminViewsTest {

    private static final String ADMIN = "Authorization: Bearer admin-token";
    private static final String ONLINE =
            "{\"online_users\":3,\"by_tier\":{\"demo\":2,\"anonymous\":1},\"active_today\":40}";

    private final TestDoor door = TestDoor.open();

    @BeforeEach
    void servicesKnowTheirFigures() {
        tells(
                door.auth,
                Map.of(
                        "/internal/tokens/check",
                        "{\"valid\":true,\"user_id\":\"5f6c2f0e-0000-4000-8000-000000000001\",\"is_active\":true,\"is_admin\":true}",
                        "/internal/presence",
                        ONLINE,
                        "/internal/figures",
                        "{\"users_total\":120,\"users_new_today\":4}",
                        "/internal/parts",
                        "{\"database\":\"healthy\",\"redis\":\"healthy\"}"));
        tells(
                door.billing,
                Map.of(
                        "/internal/figures",
                        "{\"revenue_month\":512.5,\"subscribers_by_plan\":{\"starter\":12,\"pro\":6,\"pro_plus\":2}}",
                        "/internal/parts",
                        "{\"database\":\"healthy\",\"redis\":\"healthy\"}"));
        tells(door.catalog, Map.of("/internal/parts", "{\"database\":\"healthy\",\"redis\":\"healthy\"}"));
        tells(
                door.generation,
                Map.of(
                        "/internal/figures",
                        "{\"generations_today\":17}",
                        "/internal/providers",
                        "{\"configured\":[\"piapi\",\"gemini\"]}",
                        "/internal/parts",
                        "{\"database\":\"healthy\",\"redis\":\"healthy\"}"));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void dashboardPutsTheFiguresOfAllOwnersTogether() {
        JsonObject dashboard = get("/api/v1/admin/stats/dashboard").json();

        assertThat(dashboard.getJsonObject("online").getInteger("online_users")).isEqualTo(3);
        assertThat(dashboard.getJsonObject("online").getJsonObject("by_tier"))
                .isEqualTo(new JsonObject("{\"demo\":2,\"anonymous\":1}"));
        assertThat(dashboard.getJsonObject("users"))
                .isEqualTo(
                        new JsonObject(
                                "{\"total\":120,\"new_today\":4,\"by_plan\":{\"demo\":100,\"starter\":12,\"pro\":6,\"pro_plus\":2}}"));
        assertThat(dashboard.getJsonObject("generations").getInteger("today")).isEqualTo(17);
        assertThat(dashboard.getJsonObject("revenue").getDouble("month")).isEqualTo(512.5);
        assertThat(dashboard.getString("timestamp")).endsWith("Z");
    }

    @Test
    void dashboardIsAnsweredWithWhatIsKnown() {
        door.billing.answers(request -> request.response().setStatusCode(500).end());
        door.generation.close();

        Answer answer = get("/api/v1/admin/stats/dashboard");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("users").getInteger("total")).isEqualTo(120);
        assertThat(answer.json().getJsonObject("users").getJsonObject("by_plan").getInteger("demo"))
                .isEqualTo(120);
        assertThat(answer.json().getJsonObject("generations").getInteger("today"))
                .isZero();
        assertThat(answer.json().getJsonObject("revenue").getInteger("month")).isZero();
    }

    @Test
    void onlineFiguresHaveTheirOwnPaths() {
        JsonObject online = get("/api/v1/admin/stats/online").json();

        assertThat(online.getInteger("active_today")).isEqualTo(40);
        assertThat(online.getString("timestamp")).endsWith("Z");
        assertThat(get("/api/v1/admin/stats/users-by-tier").json())
                .isEqualTo(new JsonObject("{\"demo\":2,\"anonymous\":1}"));
    }

    @Test
    void healthTellsOfStoresServicesAndProviders() {
        JsonObject health = get("/api/v1/admin/health").json();

        assertThat(health.getJsonObject("database").getString("status")).isEqualTo("healthy");
        assertThat(health.getJsonObject("redis").getString("status")).isEqualTo("healthy");
        JsonObject providers = health.getJsonObject("api_services");
        assertThat(providers.fieldNames()).containsExactly("piapi", "pollo", "a2e", "gemini");
        assertThat(providers.getJsonObject("piapi").getString("status")).isEqualTo("configured");
        assertThat(providers.getJsonObject("pollo").getString("status")).isEqualTo("unconfigured");
    }

    @Test
    void healthIs200WhileAPartIsDownAndSaysNothingInternal() {
        tells(door.catalog, Map.of("/internal/parts", "{\"database\":\"error\",\"redis\":\"healthy\"}"));
        door.generation.close();

        Answer answer = get("/api/v1/admin/health");

        assertThat(answer.status()).isEqualTo(200);
        JsonObject health = answer.json();
        assertThat(health.getJsonObject("database").getString("status")).isEqualTo("error");
        assertThat(health.getJsonObject("redis").getString("status")).isEqualTo("healthy");
        assertThat(health.getJsonObject("api_services").getJsonObject("piapi").getString("status"))
                .isEqualTo("error");
        assertThat(health.getJsonObject("services").getJsonObject("generation").getString("status"))
                .isEqualTo("error");
        assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/stats/online",
                "/api/v1/admin/stats/users-by-tier",
                "/api/v1/admin/stats/dashboard",
                "/api/v1/admin/health"
            })
    void needsAToken(String path) {
        Answer answer = Wire.get(door.port(), path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.json().getString("code")).isEqualTo("not_authenticated");
        assertThat(Wire.send(door.port(), "POST", path, "{}", ADMIN).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, 401, not_authenticated",
        "true,  false, true,  403, inactive_user",
        "true,  true,  false, 403, admin_required"
    })
    void isForActiveAdministratorsOnly(boolean valid, boolean active, boolean admin, int status, String code) {
        JsonObject owner = new JsonObject()
                .put("valid", valid)
                .put("user_id", "5f6c2f0e-0000-4000-8000-000000000002")
                .put("is_active", active)
                .put("is_admin", admin);
        tells(door.auth, Map.of("/internal/tokens/check", owner.encode(), "/internal/presence", ONLINE));

        Answer answer = get("/api/v1/admin/stats/online");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }

    @Test
    void letsNobodyInWhileAuthIsAway() {
        door.auth.close();

        assertThat(get("/api/v1/admin/stats/online").status()).isEqualTo(503);
    }

    private Answer get(String path) {
        return Wire.get(door.port(), path, ADMIN);
    }

    static void tells(StubService service, Map<String, String> answers) {
        service.answers(request -> {
            String body = answers.get(request.path());
            request.response()
                    .setStatusCode(body == null ? 404 : 200)
                    .putHeader("Content-Type", "application/json")
                    .end(body == null ? new JsonArray().encode() : body);
        });
    }
}
