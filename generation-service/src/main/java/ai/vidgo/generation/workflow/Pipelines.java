package ai.vidgo.generation.workflow;

import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.generation.operations.Avatars;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.ModelPictures;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.generation.workflow.Topics.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stages of each kind of item, with the names of their steps (contract: generation §6). */
@Singleton
class Pipelines {

    /** The step after which nothing but a style is missing. */
    static final String CLIP_TO_STYLE = "base_video_generated";

    private static final int SECONDS = 5;
    private static final int SIDE = 1024;

    private final Topics topics;
    private final Pictures pictures;
    private final Clips clips;
    private final RoomDesigns rooms;
    private final Avatars avatars;
    private final ModelPictures people;

    Pipelines(Topics topics, Pictures pictures, Clips clips, RoomDesigns rooms, Avatars avatars, ModelPictures people) {
        this.topics = topics;
        this.pictures = pictures;
        this.clips = clips;
        this.rooms = rooms;
        this.avatars = avatars;
        this.people = people;
    }

    /**
     * One generation of an item.
     *
     * @param before step that is completed when it is asked for, or null
     * @param after step that is completed with its result
     * @param wish from the result of the stage before, which the first stage has not
     */
    record Stage(@Nullable String before, String after, Function<@Nullable JobResult, Wish> wish) {}

    /** The stages of an item, one or more. */
    List<Stage> of(Item item) {
        return switch (item.kind()) {
            case TOPIC -> ofTopic(topics.topic(item.subject()));
            case DEMO_IMAGE ->
                List.of(new Stage("prompt_built", "image_generated", _ -> pictures.draw(item.subject())));
            case DEMO_VIDEO ->
                List.of(new Stage("prompt_built", "video_generated", _ -> clips.textToVideo(item.subject(), SECONDS)));
        };
    }

    private List<Stage> ofTopic(Topic topic) {
        return switch (topic.category()) {
            case "product_video" -> List.of(picture(topic), clip("effect_prompt_built", "video_generated", topic));
            case "style_transfer" ->
                List.of(
                        picture(topic),
                        clip(null, CLIP_TO_STYLE, topic),
                        new Stage(null, "style_applied", before -> clips.restyled(input(before), style(topic))));
            case "interior_design" ->
                List.of(new Stage(
                        "prompt_built",
                        "design_generated",
                        _ -> rooms.generate(new RoomDesigns.Brief(topics.imagePrompt(topic), null, null))));
            case "avatar" -> List.of(new Stage("parameters_loaded", "avatar_generated", _ -> speech(topic)));
            default ->
                List.of(new Stage(
                        "prompt_built",
                        "pattern_generated",
                        _ -> pictures.pattern(topics.imagePrompt(topic), style(topic), SIDE, SIDE)));
        };
    }

    private Stage picture(Topic topic) {
        return new Stage("image_prompt_built", "image_generated", _ -> pictures.draw(topics.imagePrompt(topic)));
    }

    private Stage clip(@Nullable String before, String after, Topic topic) {
        String words = Objects.requireNonNullElse(topics.effectPrompt(topic), topic.subject());
        return new Stage(before, after, picture -> clips.imageToVideo(input(picture), words, SECONDS));
    }

    private Wish speech(Topic topic) {
        return avatars.of(new Avatars.Speech(
                people.of(String.valueOf(topic.portrait())),
                String.valueOf(topic.script()),
                Objects.requireNonNullElse(topic.language(), "en"),
                null,
                30,
                "9:16",
                "720p"));
    }

    private static Input input(@Nullable JobResult before) {
        return new Input.Stored(
                Objects.requireNonNull(before, "the stage before").originalKey());
    }

    private static String style(Topic topic) {
        return Objects.requireNonNullElse(topic.style(), "seamless");
    }
}
