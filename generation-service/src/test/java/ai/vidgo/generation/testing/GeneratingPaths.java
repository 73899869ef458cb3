package ai.vidgo.generation.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every POST of the contract that may cause a provider call, with a body that a subscriber would succeed with. */
public final class GeneratingPaths {

    private GeneratingPaths() {}

    /** What a path answers a caller who may not generate. */
    public enum Refusal {
        /** 200 with {@code success} false and a text. */
        HINT,
        /** 403 with a text. */
        FORBIDDEN,
        /** 401 without a token, else 403. */
        USERS_ONLY
    }

    /**
     * One path.
     *
     * @param body JSON
     * @param text the field of the body with free words, or null
     */
    public record Generating(String path, Map<String, Object> body, String text, Refusal refusal) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** All of them; pictures are those of {@link GatewayMedia}. */
    public static Stream<Generating> all(String picture, String clip) {
        return Stream.of(
                hint("/tools/remove-bg", Map.of("image_url", picture), null),
                hint("/tools/remove-bg/batch", Map.of("image_urls", List.of(picture)), null),
                hint(
                        "/tools/product-scene",
                        Map.of("product_image_url", picture, "custom_prompt", "with leaves"),
                        "custom_prompt"),
                hint("/tools/try-on", Map.of("garment_image_url", picture), null),
                hint(
                        "/tools/room-redesign",
                        Map.of("room_image_url", picture, "custom_prompt", "a sofa"),
                        "custom_prompt"),
                hint("/tools/short-video", Map.of("image_url", picture, "style", "anime"), null),
                hint("/tools/avatar", Map.of("image_url", picture, "script", "Welcome to our shop"), "script"),
                hint("/generate/t2i", Map.of("prompt", "a cup"), "prompt"),
                hint("/generate/i2v", Map.of("image_url", picture, "prompt", "it turns"), "prompt"),
                hint("/generate/interior", Map.of("image_url", picture, "prompt", "a sofa"), "prompt"),
                hint("/generate/pattern/generate", Map.of("prompt", "lemons"), "prompt"),
                hint(
                        "/generate/pattern/transfer",
                        Map.of("product_image_url", picture, "pattern_image_url", picture),
                        null),
                hint("/generate/product/remove-background", Map.of("image_url", picture), null),
                hint(
                        "/generate/product/generate-scene",
                        Map.of("product_image_url", picture, "custom_prompt", "with leaves"),
                        "custom_prompt"),
                hint("/generate/product/enhance", Map.of("image_url", picture), null),
                hint("/generate/video/image-to-video", Map.of("image_url", picture), null),
                hint("/generate/video/transform", Map.of("video_url", clip, "prompt", "softly"), "prompt"),
                forbidden("/interior/redesign", Map.of("room_image_url", picture, "prompt", "a sofa"), "prompt"),
                forbidden("/interior/generate", Map.of("prompt", "a reading corner"), "prompt"),
                forbidden(
                        "/interior/fusion",
                        Map.of("room_image_url", picture, "style_image_url", picture, "prompt", "softly"),
                        "prompt"),
                forbidden("/interior/style-transfer", Map.of("room_image_url", picture, "style_id", "coastal"), null),
                forbidden("/interior/demo/generate", Map.of("prompt", "a reading corner"), "prompt"),
                usersOnly("/interior/edit", Map.of("image_url", picture, "prompt", "a blue wall"), "prompt"),
                usersOnly("/effects/apply-style", Map.of("image_url", picture, "style_id", "anime"), null),
                usersOnly("/effects/hd-enhance", Map.of("image_url", picture), null),
                usersOnly("/effects/video-enhance", Map.of("video_url", clip), null),
                // Refused words are an answer of /demo/generate and /demo/generate/paid: DemoGenerationTest.
                hint("/demo/generate", Map.of("tool", "short_video", "image_url", picture), null),
                hint("/demo/search", Map.of("prompt", "a whale"), "prompt"),
                hint("/demo/generate-image", Map.of("prompt", "a whale"), "prompt"),
                hint("/demo/generate-realtime", Map.of("prompt", "a whale"), "prompt"),
                usersOnly("/demo/generate/paid", Map.of("prompt", "a whale", "image_url", picture), null),
                usersOnly(
                        "/prompts/subscribed/generate",
                        Map.of("group", "creative_design", "prompt", "a cup"),
                        "prompt"));
    }

    private static Generating hint(String path, Map<String, Object> body, String text) {
        return new Generating("/api/v1" + path, body, text, Refusal.HINT);
    }

    private static Generating forbidden(String path, Map<String, Object> body, String text) {
        return new Generating("/api/v1" + path, body, text, Refusal.FORBIDDEN);
    }

    private static Generating usersOnly(String path, Map<String, Object> body, String text) {
        return new Generating("/api/v1" + path, body, text, Refusal.USERS_ONLY);
    }
}
