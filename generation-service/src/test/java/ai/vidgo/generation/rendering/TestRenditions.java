package ai.vidgo.generation.rendering;

import ai.vidgo.generation.testing.Settings;
import java.util.HashMap;
import java.util.Map;

/** Renditions without a running service, for the tests of other features. */
public final class TestRenditions {

    private TestRenditions() {}

    /** As configured by default, with the bundled encoder. */
    public static Renditions create() {
        return create(Map.of());
    }

    /** As configured by default but for what is said here, with the bundled encoder. */
    static Renditions create(Map<String, String> settings) {
        RenderingConfig config = config(settings);
        return new Renditions(config, new Ffmpeg(config));
    }

    static RenderingConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("vidgo.rendering.ffmpeg", BundledFfmpeg.program().toString()));
        all.putAll(settings);
        return Settings.of(RenderingConfig.class, all);
    }
}
