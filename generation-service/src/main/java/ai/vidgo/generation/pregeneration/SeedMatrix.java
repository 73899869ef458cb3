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
import java.util.Locale;
import java.util.Map;

/** The seed matrix of the files under {@code pregeneration/} in a fixed order (contract: data-catalog-generation §9). */
@Singleton
class SeedMatrix {

    static final String BACKGROUND_REMOVAL = "background_removal";
    static final String PRODUCT_SCENE = "product_scene";
    static final String SHORT_VIDEO = "short_video";
    static final String AI_AVATAR = "ai_avatar";
    static final String ROOM_REDESIGN = "room_redesign";
    static final String TRY_ON = "try_on";

    private static final String RESOURCE = "pregeneration/seeds.json";
    private static final String PEOPLE = "pregeneration/people.json";
    private static final String ROOMS = "pregeneration/rooms.json";
    private static final int CLIP_SECONDS = 5;

    private final List<Seed> seeds;

    SeedMatrix() {
        Sheet sheet = read(RESOURCE, Sheet.class);
        List<Seed> all = new ArrayList<>();
        sheet.cutouts().forEach(cutout -> all.add(cutout(cutout, all.size())));
        for (Product product : sheet.products()) {
            sheet.scenes().forEach(scene -> all.add(scene(product, scene, all.size())));
        }
        sheet.clips().forEach(clip -> all.add(clip(clip, all.size())));
        people(read(PEOPLE, PeopleSheet.class), all);
        rooms(read(ROOMS, RoomSheet.class), all);
        seeds = List.copyOf(all);
    }

    /** All garments on all models, then what every avatar says in every language. */
    private static void people(PeopleSheet sheet, List<Seed> all) {
        for (Model model : sheet.models()) {
            sheet.garments().forEach(garment -> all.add(fitting(model, garment, all.size())));
        }
        for (Script script : sheet.scripts()) {
            for (Avatar avatar : sheet.avatars()) {
                script.texts().forEach((language, text) -> all.add(speech(avatar, script, language, text, all.size())));
            }
        }
    }

    /** By room type, living rooms first: those alone already answer every choice of plan and style. */
    private static void rooms(RoomSheet sheet, List<Seed> all) {
        for (Named type : sheet.types()) {
            for (Plan plan : sheet.plans()) {
                sheet.styles().forEach(style -> all.add(room(plan, type, style, all.size())));
            }
        }
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
                "en",
                "/static/" + key,
                List.of(new Source(key, source)),
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
                "en",
                product.inputImageUrl(),
                List.of(new Source(key, photo(product.description()))),
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
                "en",
                "/static/" + key,
                List.of(new Source(key, "Advertising picture of " + clip.poster())),
                Map.of("duration", CLIP_SECONDS, "motion", "auto"),
                Map.of(Parameter.DURATION, CLIP_SECONDS, Parameter.RESOLUTION, "720p"),
                place);
    }

    /** The view lists try-ons by the garment's picture; both pictures go to the provider. */
    private static Seed fitting(Model model, Garment garment, int place) {
        String key = "materials/try_on/" + garment.id() + ".png";
        return new Seed(
                TRY_ON,
                garment.topic(),
                Operation.IMAGE_BLEND,
                "Dress " + model.description() + " of the second picture in " + garment.description()
                        + " of the first picture, full body, white background",
                new Titles(garment.titleEn() + " · " + model.titleEn(), garment.titleZh() + " · " + model.titleZh()),
                "en",
                "/static/" + key,
                List.of(
                        new Source(key, photo(garment.description())),
                        new Source(
                                "materials/models/" + model.id() + ".png",
                                "Full body photo of " + model.description()
                                        + " in plain grey sportswear, standing, white studio background")),
                Map.of("model_id", model.id(), "clothing_id", garment.id()),
                Map.of(Parameter.WIDTH, 768, Parameter.HEIGHT, 1024),
                place);
    }

    /** The view shows a portrait of its own; the provider has a cast of its own, of which it takes the same gender. */
    private static Seed speech(Avatar avatar, Script script, String language, String text, int place) {
        return new Seed(
                AI_AVATAR,
                script.topic(),
                Operation.AVATAR,
                text,
                new Titles(avatar.titleEn() + " · " + script.titleEn(), avatar.titleZh() + " · " + script.titleZh()),
                language,
                avatar.inputImageUrl(),
                List.of(),
                Map.of("avatar_id", avatar.id(), "script_id", script.id(), "language", language),
                Map.of("language", language, "gender", avatar.gender()),
                place);
    }

    private static Seed room(Plan plan, Named type, Style style, int place) {
        return new Seed(
                ROOM_REDESIGN,
                type.id(),
                Operation.INTERIOR,
                "Render " + plan.description() + " as " + type.titleEn().toLowerCase(Locale.ROOT) + ", "
                        + style.description() + ", keep walls, doors and windows where they are drawn",
                new Titles(type.titleEn() + " · " + style.titleEn(), type.titleZh() + " · " + style.titleZh()),
                "en",
                plan.inputImageUrl(),
                List.of(new Source("materials/rooms/" + plan.id() + ".png", plan.source())),
                Map.of(
                        "room_id", plan.id(),
                        "room_type", type.id(),
                        "style_id", style.id(),
                        "input_url", plan.inputImageUrl()),
                Map.of(Parameter.WIDTH, 1024, Parameter.HEIGHT, 768),
                place);
    }

    private static <T> T read(String resource, Class<T> sheet) {
        try (InputStream content = SeedMatrix.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new ObjectMapper().readValue(content, sheet);
        } catch (IOException damaged) {
            throw new UncheckedIOException(resource + " is not readable", damaged);
        }
    }

    /** The file of things. */
    @RegisterForReflection
    record Sheet(List<Product> products, List<Scene> scenes, List<Cutout> cutouts, List<Clip> clips) {}

    /** The file of people: what they wear and what they say. */
    @RegisterForReflection
    record PeopleSheet(List<Model> models, List<Garment> garments, List<Avatar> avatars, List<Script> scripts) {}

    /** The file of rooms. */
    @RegisterForReflection
    record RoomSheet(List<Plan> plans, List<Named> types, List<Style> styles) {}

    @RegisterForReflection
    record Model(
            String id,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            String description) {}

    @RegisterForReflection
    record Garment(
            String id,
            String topic,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            String description) {}

    @RegisterForReflection
    record Avatar(
            String id,
            String gender,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            @JsonProperty("input_image_url") String inputImageUrl) {}

    /**
     * What is said.
     *
     * @param texts the words by language
     */
    @RegisterForReflection
    record Script(
            String id,
            String topic,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            Map<String, String> texts) {}

    @RegisterForReflection
    record Plan(String id, @JsonProperty("input_image_url") String inputImageUrl, String description, String source) {}

    @RegisterForReflection
    record Named(
            String id,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh) {}

    @RegisterForReflection
    record Style(
            String id,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            String description) {}

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
