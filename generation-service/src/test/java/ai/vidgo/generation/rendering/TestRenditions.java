package ai.vidgo.generation.rendering;

import ai.vidgo.generation.testing.Settings;
import java.util.Map;

/** Renditions without a running service, for the tests of other features. */
public final class TestRenditions {

    private TestRenditions() {}

    /** As configured by default, with the bundled encoder. */
    public static Renditions create() {
        return new Renditions(Settings.of(
                RenderingConfig.class,
                Map.of("vidgo.rendering.ffmpeg", BundledFfmpeg.program().toString())));
    }
}
