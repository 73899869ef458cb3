package ai.vidgo.generation.rendering;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** A mark that is no picture is noticed before anything is sold without it. */
@Singleton
class WatermarkCheck implements StartupCheck {

    private final RenderingConfig config;

    WatermarkCheck(RenderingConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        return config.watermarkImage()
                .filter(file -> PictureMark.of(file).isEmpty())
                .map(file -> List.of("WATERMARK_IMAGE_PATH must name " + PictureMark.RULE))
                .orElse(List.of());
    }
}
