package ai.vidgo.e2e;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** The control paths of the simulated payment vendors. */
final class Simulators {

    private Simulators() {}

    /** Makes something happen; the answer comes once the shop was told. */
    static JsonPath post(String path, Map<String, ?> wish) {
        return User.json(Target.part("simulators"))
                .body(wish)
                .post("/_sim/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath get(String path) {
        return Target.part("simulators")
                .get("/_sim/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
