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
    void answersEveryChoiceOfRoomTypeAndStyleLivingRoomsFirst() {
        List<Seed> rooms = of(SeedMatrix.ROOM_REDESIGN);
        assertThat(rooms)
                .hasSize(4 * 7 * 5)
                .extracting(seed -> seed.inputParams().get("room_id") + "/"
                        + seed.inputParams().get("room_type") + "/"
                        + seed.inputParams().get("style_id"))
                .doesNotHaveDuplicates()
                .contains("plan-4/balcony/mid_century_modern");
        assertThat(rooms.subList(0, 20)).extracting(Seed::topic).containsOnly("living_room");
        assertThat(rooms)
                .filteredOn(seed -> seed.inputParams().get("room_id").equals("plan-1"))
                .extracting(Seed::inputImageUrl)
                .containsOnly("https://images.unsplash.com/photo-1599809275372-b4036ffd5e94?w=800");
    }

    @Test
    void answersEveryChoiceOfAvatarScriptAndLanguage() {
        List<Seed> speeches = of(SeedMatrix.AI_AVATAR);
        assertThat(speeches)
                .hasSize(6 * 5 * 2)
                .allSatisfy(seed -> {
                    assertThat(seed.topic()).isIn(LANDING);
                    assertThat(seed.language()).isEqualTo(seed.inputParams().get("language"));
                    assertThat(seed.prompt().length()).isBetween(10, 300);
                })
                .extracting(seed -> seed.inputParams().get("avatar_id") + "/"
                        + seed.inputParams().get("script_id") + "/"
                        + seed.inputParams().get("language"))
                .doesNotHaveDuplicates()
                .contains("female-1/script-welcome/zh-TW", "male-3/script-promo/en");
    }

    @Test
    void everyGarmentIsTriedOnByEveryModelWithBothPictures() {
        assertThat(of(SeedMatrix.TRY_ON))
                .hasSize(4 * 3)
                .allSatisfy(seed -> {
                    assertThat(seed.sources()).hasSize(2);
                    assertThat(seed.inputImageUrl())
                            .isEqualTo("/static/" + seed.sources().getFirst().key());
                })
                .extracting(seed -> seed.inputParams().get("clothing_id"))
                .contains("dress-red", "jacket-denim", "suit-black", "shirt-white");
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
        assertThat(seeds).flatExtracting(Seed::sources).allSatisfy(source -> {
            assertThat(MediaKeys.isValid(source.key())).isTrue();
            assertThat(MediaKeys.isPublic(source.key())).isTrue();
            assertThat(source.key()).endsWith(".png");
        });
        assertThat(seeds)
                .flatExtracting(Seed::sources)
                .extracting(Seed.Source::key)
                .contains("materials/products/product-1.png", "materials/rooms/plan-4.png");
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
