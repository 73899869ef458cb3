package ai.vidgo.catalog.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenditionsTest {

    @Test
    void aPictureShowsItsWatermarkedPicture() {
        assertThat(renditions("clean.png", null, null, "wm.png", null))
                .isEqualTo(new Renditions("wm.png", null, "wm.png", "wm.png"));
    }

    @Test
    void aClipShowsItsWatermarkedClipAndPoster() {
        assertThat(renditions("clean.png", "clean.mp4", "small.png", "wm.mp4", "wm.png"))
                .isEqualTo(new Renditions("wm.png", "wm.mp4", "wm.mp4", "small.png"));
    }

    @Test
    void aClipWithoutWatermarkedPosterShowsNoPicture() {
        assertThat(renditions("clean.png", "clean.mp4", null, "wm.MP4", null))
                .isEqualTo(new Renditions(null, "wm.MP4", "wm.MP4", "wm.MP4"));
    }

    @Test
    void neverShowsACleanResultEvenIfAColumnSaysSo() {
        assertThat(renditions("clean.png", "clean.mp4", "clean.png", "clean.mp4", "clean.png"))
                .isEqualTo(new Renditions(null, null, null, null));
    }

    private static Renditions renditions(
            String image, String video, String thumbnail, String watermarked, String watermarkedImage) {
        return new Material(
                        UUID.randomUUID(),
                        null,
                        "short_video",
                        "brand",
                        "en",
                        List.of(),
                        "prompt",
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        image,
                        video,
                        thumbnail,
                        watermarked,
                        watermarkedImage,
                        null,
                        null,
                        null,
                        null)
                .renditions();
    }
}
