package ai.vidgo.simulators.a2e;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The voices and system avatars on offer. */
final class Cast {

    private static final Map<String, String> AVATARS = new LinkedHashMap<>();

    static {
        AVATARS.put("65a0c0de0000000000000001", "female Mei");
        AVATARS.put("65a0c0de0000000000000002", "female Ya");
        AVATARS.put("65a0c0de0000000000000003", "female Ling");
        AVATARS.put("65a0c0de0000000000000004", "male Jason");
        AVATARS.put("65a0c0de0000000000000005", "male David");
        AVATARS.put("65a0c0de0000000000000006", "male James");
    }

    private Cast() {}

    /** The avatar's description, which its picture follows from. */
    static Optional<String> avatar(String id) {
        return Optional.ofNullable(AVATARS.get(id));
    }

    /** True when the voice exists. */
    static boolean hasVoice(String id) {
        return id.matches("(en|zh|ja|ko|es)-(female|male)-[12]");
    }

    static ArrayNode avatars(String origin) {
        ArrayNode all = Json.array();
        AVATARS.forEach((id, name) -> all.addObject()
                .put("_id", id)
                .put("name", name)
                .put("type", "public")
                .put("lang", "en-US")
                .put("video_cover", origin + "/avatars/" + id + ".png"));
        return all;
    }

    static ArrayNode voices(String country) {
        String language = country.matches("zh|ja|ko|es") ? country : "en";
        ArrayNode groups = Json.array();
        for (String gender : new String[] {"female", "male"}) {
            ObjectNode group = groups.addObject().put("label", gender).put("value", gender);
            ArrayNode children = group.putArray("children");
            for (int i = 1; i <= 2; i++) {
                children.addObject()
                        .put("label", language + " " + gender + " " + i)
                        .put("value", language + "-" + gender + "-" + i);
            }
        }
        return groups;
    }
}
