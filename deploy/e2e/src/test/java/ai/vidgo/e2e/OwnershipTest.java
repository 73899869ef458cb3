package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.e2e.ApiDocument.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No user reaches what belongs to another: every operation of the document that needs a token and names something by an id
 * is tried by a stranger with every id that the owner can see.
 */
@Order(10)
@Tag("stack")
class OwnershipTest {

    /** What everybody may look at, whoever asks for it. */
    private static final List<String> COMMON = List.of("/api/v1/plans", "/api/v1/prompts/subscribed/download");

    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final int LONGEST_ID = 64;

    private static User owner;
    private static User stranger;
    private static final Set<String> ids = new TreeSet<>();

    @BeforeAll
    static void anOwnerWithThings() {
        owner = User.subscriber("pro");
        stranger = User.subscriber("pro");
        owner.json()
                .body(Map.of("prompt", "a lighthouse in the morning"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200);
        owner.json().body(Map.of("name", "mine")).post("/api/v1/auth/api-keys");
        owner.json()
                .body(Map.of("email", owner.email(), "password", User.PASSWORD))
                .post("/api/v1/auth/login");
        Set<String> common = new TreeSet<>();
        for (Operation list : lists()) {
            collect(owner.request().get(list.path()), ids);
            collect(stranger.request().get(list.path()), common);
        }
        // What both see belongs to neither.
        ids.removeAll(common);
        ids.add(owner.id());
    }

    @Test
    void theOwnerHasThingsWorthProtecting() {
        assertThat(ids).hasSizeGreaterThan(8);
        List<String> reached = new ArrayList<>();
        for (Operation operation : byId()) {
            if (operation.method().equals("get")
                    && ids.stream()
                            .anyMatch(id -> call(owner.request(), operation, id).statusCode() == 200)) {
                reached.add(operation.name());
            }
        }
        assertThat(reached).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aStrangerReachesNoneOfThem() {
        List<String> leaks = new ArrayList<>();
        for (Operation operation : byId()) {
            for (String id : ids) {
                Response answer = call(stranger.json(), operation, id);
                if (reaches(answer) || answer.asString().contains(owner.email())) {
                    leaks.add(operation.name() + " with " + id + " answered " + answer.statusCode());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Ending a conversation that is not one's own succeeds by the contract, and says that nothing was ended. */
    private static boolean reaches(Response answer) {
        return answer.statusCode() < 300 && !answer.asString().contains("\"cleared\":false");
    }

    @Test
    void aVisitorIsAskedForATokenEverywhere() {
        for (Operation operation : byId()) {
            assertThat(call(User.json(Target.visitor()), operation, owner.id()).statusCode())
                    .as(operation.name())
                    .isEqualTo(401);
        }
    }

    @Test
    void nothingOfAdministratorsOpensToUsersAndVisitors() {
        List<Operation> admin = DOCUMENT.operations().stream()
                .filter(Operation::isForAdmins)
                .filter(operation -> !operation.path().endsWith("/ws/realtime"))
                .toList();
        assertThat(admin).hasSizeGreaterThan(20);
        for (Operation operation : admin) {
            assertThat(call(stranger.json(), operation, owner.id()).statusCode())
                    .as(operation.name())
                    .isEqualTo(403);
            assertThat(call(User.json(Target.visitor()), operation, owner.id()).statusCode())
                    .as(operation.name())
                    .isEqualTo(401);
        }
    }

    /** Operations of users that name something by an id in their path. */
    private static List<Operation> byId() {
        return DOCUMENT.operations().stream()
                .filter(Operation::isSecured)
                .filter(operation -> !operation.isForAdmins())
                .filter(operation -> operation.path().contains("{"))
                .filter(operation -> COMMON.stream().noneMatch(operation.path()::startsWith))
                .toList();
    }

    /** What a user can list. */
    private static List<Operation> lists() {
        return DOCUMENT.operations().stream()
                .filter(Operation::isSecured)
                .filter(operation -> !operation.isForAdmins())
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> !operation.path().contains("{"))
                .filter(operation -> operation.parameters("query").stream()
                        .noneMatch(parameter -> parameter.path("required").asBoolean()))
                .toList();
    }

    private static Response call(RequestSpecification request, Operation operation, String id) {
        String path = operation.path().replaceAll("\\{[^}]+}", id);
        RequestSpecification prepared = operation.takesJson() ? request.body("{}") : request;
        return prepared.redirects().follow(false).request(operation.method().toUpperCase(java.util.Locale.ROOT), path);
    }

    private static void collect(Response answer, Set<String> found) {
        String type = answer.contentType();
        if (answer.statusCode() == 200 && type != null && type.startsWith("application/json")) {
            try {
                collect("", new ObjectMapper().readTree(answer.asString()), found);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void collect(String field, JsonNode node, Set<String> found) {
        if (node.isTextual() && isIdentifier(field) && node.asText().matches("[A-Za-z0-9_-]{6," + LONGEST_ID + "}")) {
            found.add(node.asText());
        }
        node.properties().forEach(entry -> collect(entry.getKey(), entry.getValue(), found));
        if (node.isArray()) {
            node.forEach(element -> collect(field, element, found));
        }
    }

    private static boolean isIdentifier(String field) {
        return field.equals("id") || field.endsWith("_id") || field.endsWith("_number");
    }
}
