package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PublicMaterialsTest {

    @Inject
    Library library;

    @Inject
    PublicMaterials materials;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void aPictureShowsItsWatermarkedPicture() {
        Map<String, Object> material = picture("product_scene");
        PublicMaterial shown = stored(material);

        assertThat(shown.imageUrl()).isEqualTo(material.get("result_watermarked_url"));
        assertThat(shown.videoUrl()).isNull();
        assertThat(shown.mainUrl()).isEqualTo(material.get("result_watermarked_url"));
        assertThat(shown.thumbnailUrl()).isEqualTo(material.get("result_watermarked_url"));
    }

    @Test
    void aClipShowsItsWatermarkedClipAndPoster() {
        Map<String, Object> material = clip();
        material.put("result_image_url", "/static/originals/" + UUID.randomUUID() + ".png");
        PublicMaterial shown = stored(material);

        assertThat(shown.imageUrl()).isEqualTo(material.get("result_watermarked_image_url"));
        assertThat(shown.videoUrl()).isEqualTo(material.get("result_watermarked_url"));
        assertThat(shown.mainUrl()).isEqualTo(material.get("result_watermarked_url"));
        assertThat(shown.thumbnailUrl()).isEqualTo(material.get("result_thumbnail_url"));
    }

    @Test
    void aClipWithoutWatermarkedPosterShowsNoPicture() {
        Map<String, Object> material = clip();
        material.put("result_watermarked_url", "/static/watermarked/" + UUID.randomUUID() + ".MP4");
        material.remove("result_watermarked_image_url");
        PublicMaterial shown = stored(material);

        assertThat(shown.imageUrl()).isNull();
        assertThat(shown.videoUrl()).isEqualTo(material.get("result_watermarked_url"));
    }

    @Test
    void whatAUserUploadedStaysPrivateWhenTheResultIsPublished() {
        Map<String, Object> material = picture("product_scene");
        material.put("input_image_url", "/static/uploads/face.png");
        material.put("input_video_url", "/static/originals/earlier.mp4");
        material.put("input_params", Map.of("input_url", "/static/uploads/face.png", "scene_type", "studio"));
        PublicMaterial shown = stored(material);

        assertThat(shown.inputImageUrl()).isNull();
        assertThat(shown.inputVideoUrl()).isNull();
        assertThat(shown.inputParams()).isEqualTo(Map.of("scene_type", "studio"));
    }

    @ParameterizedTest
    @MethodSource("ai.vidgo.catalog.Library#hiding")
    void invisibleRowsAreNotThere(String state) {
        library.storeThen(picture("product_scene"), state);

        assertThat(materials.list("")).isEmpty();
    }

    private PublicMaterial stored(Map<String, Object> material) {
        String id = store(material);
        return materials.list("WHERE id = ?", UUID.fromString(id)).getFirst();
    }
}
