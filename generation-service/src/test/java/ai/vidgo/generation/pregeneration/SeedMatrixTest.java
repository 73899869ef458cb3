package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.platform.media.MediaKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedMatrixTest {

    private static final List<String> LANDING = List.of("ecommerce", "social", "brand", "app", "promo", "service");

    private final List<Seed> seeds = new SeedMatrix().all();

    @Test
    void coversWhatTheFrontendLooksFor() {
        assertThat(of(SeedMatrix.BACKGROUND_REMOVAL)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(of(SeedMatrix.PRODUCT_SCENE))
                .hasSize(25)
                .extracting(seed -> seed.inputParams().get("product_id") + "/"
                        + seed.inputParams().get("scene_type"))
                .doesNotHaveDuplicates()
                .contains("product-1/studio", "product-5/lifestyle");
        assertThat(of(SeedMatrix.SHORT_VIDEO)).extracting(Seed::topic).containsExactlyElementsOf(LANDING);
    }

    @Test
    void scenesCarryTheFrontendsOwnAddresses() {
        assertThat(of(SeedMatrix.PRODUCT_SCENE))
                .filteredOn(seed -> seed.inputParams().get("product_id").equals("product-3"))
                .allSatisfy(seed -> assertThat(seed.inputImageUrl())
                        .isEqualTo("https://images.unsplash.com/photo-1542291026-7eec264c27ff?w=800"));
    }

    @Test
    void everySeedHasItsOwnHashAndTheSameOneEveryTime() {
        assertThat(seeds).extracting(Seed::hash).doesNotHaveDuplicates();
        assertThat(new SeedMatrix().all()).isEqualTo(seeds);
        Seed first = seeds.getFirst();
        assertThat(first.hash()).isEqualTo(LookupHash.of(first.tool(), first.prompt(), null, first.inputImageUrl()));
    }

    @Test
    void sourcePicturesHaveFixedPublicKeys() {
        assertThat(seeds).allSatisfy(seed -> {
            assertThat(MediaKeys.isValid(seed.source().key())).isTrue();
            assertThat(MediaKeys.isPublic(seed.source().key())).isTrue();
            assertThat(seed.source().key()).endsWith(".png");
        });
        assertThat(seeds).extracting(seed -> seed.source().key()).contains("materials/products/product-1.png");
    }

    @Test
    void everySeedHasTitlesInBothLanguages() {
        assertThat(seeds).allSatisfy(seed -> {
            assertThat(seed.titles().en()).isNotBlank();
            assertThat(seed.titles().zh()).isNotBlank();
        });
    }

    private List<Seed> of(String tool) {
        return seeds.stream().filter(seed -> seed.tool().equals(tool)).toList();
    }
}
