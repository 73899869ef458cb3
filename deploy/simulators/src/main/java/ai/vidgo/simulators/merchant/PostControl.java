package ai.vidgo.simulators.merchant;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * How a vendor's messages travel: {@code GET} and {@code POST /_sim/<vendor>/delivery}, {@code POST
 * /_sim/<vendor>/release {"order","copies"}} (see {@link PostOffice#behave}).
 */
public final class PostControl {

    private PostControl() {}

    /** Binds the paths of one vendor. */
    public static void mount(Door door, String vendor, PostOffice office) {
        String base = "/_sim/" + vendor;
        door.get(base + "/delivery", call -> Reply.json(200, office.json()));
        door.post(base + "/delivery", call -> {
            office.behave(body(call));
            return Reply.json(200, office.json());
        });
        door.post(base + "/release", call -> release(office, body(call)));
    }

    private static Reply release(PostOffice office, JsonNode wish) {
        try {
            ArrayNode answers = Json.array();
            office.flush();
            office.release(
                            wish.path("order").asText("sent"),
                            wish.path("copies").asInt(1))
                    .forEach(attempt -> answers.add(attempt.json()));
            return Reply.json(200, Json.object().set("answers", answers));
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.object().put("error", e.getMessage()));
        }
    }

    private static JsonNode body(Call call) {
        return Json.parseObject(call.body()).orElseGet(Json::object);
    }
}
