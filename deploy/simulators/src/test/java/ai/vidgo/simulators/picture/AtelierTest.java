package ai.vidgo.simulators.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AtelierTest {

    @Test
    void drawsTheSamePictureForTheSamePrompt() {
        assertThat(png("a lamp", 3)).isEqualTo(png("a lamp", 3));
    }

    @Test
    void drawsDifferentPicturesForDifferentPrompts() {
        Set<Long> pictures = new HashSet<>();
        for (String prompt : new String[] {"watch", "gold watch", "blue dress", "city", "quantum", "dream", "sofa"}) {
            pictures.add(PromptSeed.of(png(prompt, 0)));
        }
        assertThat(pictures).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void cutsEveryProductOutOfItsPhoto(Subject subject) {
        BufferedImage photo = ProductPhoto.draw(subject, "x", 400, 400, new Random(11));

        BufferedImage cut = Atelier.cutOut(photo);

        int kept = 0;
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                kept += cut.getRGB(x, y) >>> 24 > 128 ? 1 : 0;
            }
        }
        assertThat(cut.getRGB(3, 3) >>> 24).isZero();
        assertThat(kept / 160_000.0).isBetween(0.02, 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "a smartwatch on white background,WATCH",
        "an app screen on a phone,PHONE",
        "seamless apparel,",
        "運動鞋 產品照,SNEAKER",
        "two lipsticks,LIPSTICK"
    })
    void recognisesProductsByWholeWords(String prompt, Subject subject) {
        assertThat(Subject.in(prompt).orElse(null)).isEqualTo(subject);
    }

    @Test
    void putsTheProductIntoDifferentScenes() {
        BufferedImage photo = Atelier.fromText("sneaker", 400, 400, 1);
        Set<Long> scenes = new HashSet<>();
        for (String scene : new String[] {"studio", "nature", "luxury", "minimal", "lifestyle"}) {
            BufferedImage placed = Atelier.edit(photo, "product in a " + scene + " scene", 512, 384, 0);
            assertThat(placed.getWidth()).isEqualTo(512);
            scenes.add(PromptSeed.of(PictureFiles.png(placed)));
        }
        assertThat(scenes).hasSize(5);
    }

    @Test
    void keepsTransparentPicturesAsTheyAre() {
        BufferedImage cut = Atelier.cutOut(Atelier.fromText("camera", 300, 300, 1));

        assertThat(PictureFiles.png(Atelier.cutOut(cut))).isEqualTo(PictureFiles.png(cut));
    }

    private static byte[] png(String prompt, long seed) {
        return PictureFiles.png(Atelier.fromText(prompt, 256, 256, seed));
    }
}
