package ai.vidgo.e2e;

import java.util.List;
import java.util.Map;

/** What the simulated providers have sold: the ledger of paid submissions. */
final class Vendors {

    private Vendors() {}

    /** All pictures and clips ordered so far, without the questions whether something is allowed. */
    private static List<Map<String, Object>> submissions() {
        List<Map<String, Object>> tasks = Target.part("simulators")
                .get("/_sim/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("tasks");
        return tasks.stream()
                .filter(task -> !"moderation".equals(task.get("operation")))
                .toList();
    }

    /** The submissions whose prompt contains a text. */
    static List<Map<String, Object>> submissions(String promptPart) {
        return submissions().stream()
                .filter(row -> String.valueOf(row.get("prompt")).contains(promptPart))
                .toList();
    }
}
