package ai.vidgo.simulators.gemini;

import java.util.Map;
import java.util.Optional;

/** The pixel sizes behind aspect ratio and {@code imageSize}. */
record ImageSize(int width, int height) {

    private static final Map<String, ImageSize> ONE_K = Map.of(
            "1:1", new ImageSize(1024, 1024),
            "2:3", new ImageSize(832, 1248),
            "3:2", new ImageSize(1248, 832),
            "3:4", new ImageSize(864, 1184),
            "4:3", new ImageSize(1184, 864),
            "4:5", new ImageSize(896, 1152),
            "5:4", new ImageSize(1152, 896),
            "9:16", new ImageSize(768, 1344),
            "16:9", new ImageSize(1344, 768),
            "21:9", new ImageSize(1536, 672));

    /** The size of a documented pair of words; empty for any other. */
    static Optional<ImageSize> of(String aspectRatio, String imageSize) {
        int factor = switch (imageSize) {
            case "1K" -> 1;
            case "2K" -> 2;
            case "4K" -> 4;
            default -> 0;
        };
        return Optional.ofNullable(ONE_K.get(aspectRatio))
                .filter(size -> factor > 0)
                .map(size -> new ImageSize(size.width() * factor, size.height() * factor));
    }
}
