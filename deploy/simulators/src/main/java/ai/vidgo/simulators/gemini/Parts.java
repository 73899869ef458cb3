package ai.vidgo.simulators.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads the parts of a conversation. */
final class Parts {

    private Parts() {}

    /** All texts, one a line. */
    static String text(JsonNode contents) {
        List<String> texts = new ArrayList<>();
        for (JsonNode content : contents) {
            for (JsonNode part : content.path("parts")) {
                if (part.path("text").isTextual()) {
                    texts.add(part.path("text").asText());
                }
            }
        }
        return String.join("\n", texts);
    }

    /** All inline files; a broken one is an empty array. */
    static List<byte[]> inline(JsonNode contents) {
        List<byte[]> files = new ArrayList<>();
        for (JsonNode content : contents) {
            for (JsonNode part : content.path("parts")) {
                JsonNode data = part.has("inlineData") ? part.path("inlineData") : part.path("inline_data");
                if (!data.isMissingNode()) {
                    files.add(decode(data.path("data").asText()));
                }
            }
        }
        return files;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
