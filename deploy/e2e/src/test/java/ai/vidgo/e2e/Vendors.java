package ai.vidgo.e2e;

import java.util.List;
import java.util.Map;

/** What the simulated providers have sold: the ledger of paid submissions. */
final class Vendors {

    private Vendors() {}

    /** All submissions so far. */
    static List<Map<String, Object>> submissions() {
        return Target.part("simulators")
                .get("/_sim/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("tasks");
    }

    /** The submissions whose prompt contains a text. */
    static List<Map<String, Object>> submissions(String promptPart) {
        return submissions().stream()
                .filter(row -> String.valueOf(row.get("prompt")).contains(promptPart))
                .toList();
    }
}
