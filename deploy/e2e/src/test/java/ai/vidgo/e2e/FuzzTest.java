package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.e2e.ApiDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Valid, boundary and hostile requests to every operation of the document, as visitor, user and administrator: no fault of
 * the server, no status that the document does not name, no body of another shape than it says, no authentication that is
 * ignored. {@code vidgo.fuzz.rounds} requests per operation and caller (default 3; {@code ./vidgo fuzz} sends more) from
 * {@code vidgo.fuzz.seed}.
 */
@Order(11)
@Tag("stack")
class FuzzTest {

    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final int ROUNDS = Integer.getInteger("vidgo.fuzz.rounds", 3);
    private static final long SEED = Long.getLong("vidgo.fuzz.seed", 20_260_101L);

    /** Would end the session of the caller, or begin hours of work; their refusals are tested with visitors and users. */
    private static final Set<String> ONLY_REFUSED = Set.of(
            "POST /api/v1/auth/logout",
            "DELETE /api/v1/auth/sessions",
            "DELETE /api/v1/auth/me",
            "POST /api/v1/demo/admin/regenerate",
            "POST /api/v1/demo/videos/generate-all",
            "POST /api/v1/demo/videos/{category}/generate",
            "POST /materials/generate",
            "POST /api/v1/demo/admin/block-cache/clear");

    /** Answers of the HTTP machinery that hold for every path. */
    private static final Set<Integer> ALWAYS = Set.of(400, 404, 405, 406, 413, 415, 422, 429);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Shape SHAPE = new Shape(DOCUMENT);

    private static User user;
    private static User admin;

    @BeforeAll
    static void callers() {
        user = User.signUp();
        admin = User.login("admin@vidgo.local", "vidgo-demo-2026");
    }

    @Test
    @Timeout(1800)
    void everyOperationAnswersAsItIsDocumentedWhateverItIsSent() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : DOCUMENT.operations()) {
            if (operation.path().endsWith("/ws/realtime")) {
                continue;
            }
            Random random = new Random(SEED ^ operation.name().hashCode());
            for (int round = 0; round < ROUNDS; round++) {
                Values values = new Values(DOCUMENT, random, round);
                check(operation, "visitor", Target.visitor(), values, faults);
                if (!ONLY_REFUSED.contains(operation.name()) || operation.isForAdmins()) {
                    check(operation, "user", user.request(), values, faults);
                }
                if (!ONLY_REFUSED.contains(operation.name())) {
                    check(operation, "admin", admin.request(), values, faults);
                }
            }
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private static void check(
            Operation operation, String caller, RequestSpecification request, Values values, List<String> faults) {
        String sent = values.path(operation);
        RequestSpecification prepared = request.redirects().follow(false);
        String body = "";
        if (operation.takesJson()) {
            body = values.body(operation);
            prepared = prepared.contentType("application/json")
                    .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Response answer = prepared.request(operation.method().toUpperCase(Locale.ROOT), sent);
        int status = answer.statusCode();
        String what = operation.name() + " as " + caller + " answered " + status + " to " + sent + " " + shorten(body);
        boolean named = operation.statuses().contains(status) || ALWAYS.contains(status) || status / 100 == 3;
        if (status >= 500 && !expectedOutage(answer)) {
            faults.add(what);
        } else if (!named && status < 500) {
            faults.add(what + ", which the document does not name");
        }
        shapeFaults(operation, answer).forEach(fault -> faults.add(what + ": " + fault));
        boolean refused = status == 401 || status == 404 || status == 405 || status == 415 || status == 413;
        if (caller.equals("visitor") && operation.isSecured() && !refused) {
            faults.add(what + " without a token");
        }
        if (caller.equals("user") && operation.isForAdmins() && status != 403 && !refused) {
            faults.add(what + " although it is for administrators");
        }
    }

    /** Where the body is not what the document says of this operation and status. */
    private static List<String> shapeFaults(Operation operation, Response answer) {
        Optional<JsonNode> schema = DOCUMENT.answer(operation, answer.statusCode());
        if (schema.isEmpty()) {
            return List.of();
        }
        if (!answer.contentType().startsWith("application/json")
                && !answer.contentType().startsWith("application/problem+json")) {
            return List.of("the body is " + answer.contentType() + " and not JSON");
        }
        try {
            return SHAPE.faults(JSON.readTree(answer.asByteArray()), schema.get());
        } catch (IOException broken) {
            return List.of("the body is no JSON");
        }
    }

    /** A part that says itself that it is not available has a fault of its own only when it gives no code. */
    private static boolean expectedOutage(Response answer) {
        return answer.statusCode() == 503
                && Map.class.isInstance(answer.jsonPath().get("$"))
                && answer.jsonPath().get("code") != null;
    }

    private static String shorten(String body) {
        return body.length() <= 300 ? body : body.substring(0, 300) + "… (" + body.length() + ")";
    }
}
