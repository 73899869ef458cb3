package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.pregeneration.Seed.Source;
import ai.vidgo.generation.pregeneration.Seed.Titles;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The seed matrix of {@code pregeneration/seeds.json} in a fixed order (contract: data-catalog-generation §9). */
@Singleton
class SeedMatrix {

    static final String BACKGROUND_REMOVAL = "background_removal";
    static final String PRODUCT_SCENE = "product_scene";
    static final String SHORT_VIDEO = "short_video";

    private static final String RESOURCE = "pregeneration/seeds.json";
    private static final int CLIP_SECONDS = 5;

    private final List<Seed> seeds;

    SeedMatrix() {
        Sheet sheet = read();
        List<Seed> all = new ArrayList<>();
        sheet.cutouts().forEach(cutout -> all.add(cutout(cutout, all.size())));
        for (Product product : sheet.products()) {
            sheet.scenes().forEach(scene -> all.add(scene(product, scene, all.size())));
        }
        sheet.clips().forEach(clip -> all.add(clip(clip, all.size())));
        seeds = List.copyOf(all);
    }

    /** All seeds, always in the same order. */
    List<Seed> all() {
        return seeds;
    }

    private static Seed cutout(Cutout cutout, int place) {
        String key = "materials/background_removal/" + cutout.topic() + "-" + cutout.number() + ".png";
        String source = photo(cutout.description());
        return new Seed(
                BACKGROUND_REMOVAL,
                cutout.topic(),
                Operation.BACKGROUND_REMOVAL,
                "Cut out " + cutout.description() + " and make the background transparent",
                new Titles(cutout.titleEn(), cutout.titleZh()),
                "/static/" + key,
                new Source(key, source),
                Map.of("topic", cutout.topic(), "variant", Integer.toString(cutout.number())),
                Map.of(),
                place);
    }

    /** One thing on an even backdrop: what a cut-out and a new scene both start from. */
    private static String photo(String thing) {
        return "Product photo of " + thing + ", isolated on a plain backdrop, even soft light";
    }

    /** The frontend looks for the address of its own stock picture; the provider gets a picture of ours. */
    private static Seed scene(Product product, Scene scene, int place) {
        String key = "materials/products/" + product.id() + ".png";
        return new Seed(
                PRODUCT_SCENE,
                scene.id(),
                Operation.IMAGE_EDIT,
                "Place " + product.description() + " " + scene.description(),
                new Titles(product.titleEn() + " · " + scene.titleEn(), product.titleZh() + " · " + scene.titleZh()),
                product.inputImageUrl(),
                new Source(key, photo(product.description())),
                Map.of(
                        "product_id", product.id(),
                        "scene_type", scene.id(),
                        "input_url", product.inputImageUrl()),
                Map.of(Parameter.WIDTH, 1024, Parameter.HEIGHT, 1024),
                place);
    }

    private static Seed clip(Clip clip, int place) {
        String key = "materials/short_video/" + clip.topic() + "-1.png";
        return new Seed(
                SHORT_VIDEO,
                clip.topic(),
                Operation.IMAGE_TO_VIDEO,
                clip.motion(),
                new Titles(clip.titleEn(), clip.titleZh()),
                "/static/" + key,
                new Source(key, "Advertising picture of " + clip.poster()),
                Map.of("duration", CLIP_SECONDS, "motion", "auto"),
                Map.of(Parameter.DURATION, CLIP_SECONDS, Parameter.RESOLUTION, "720p"),
                place);
    }

    private static Sheet read() {
        try (InputStream content = SeedMatrix.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new ObjectMapper().readValue(content, Sheet.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(RESOURCE + " is not readable", damaged);
        }
    }

    /** The file. */
    @RegisterForReflection
    record Sheet(List<Product> products, List<Scene> scenes, List<Cutout> cutouts, List<Clip> clips) {}

    @RegisterForReflection
    record Product(
            String id,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            @JsonProperty("input_image_url") String inputImageUrl,
            String description) {}

    @RegisterForReflection
    record Scene(
            String id,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            String description) {}

    @RegisterForReflection
    record Cutout(
            String topic,
            int number,
            String description,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh) {}

    @RegisterForReflection
    record Clip(
            String topic,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            String poster,
            String motion) {}
}
