package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.Scene;
import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Wish;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products placed in scenes: 10 credits, matched by picture and scene. */
@Singleton
public class ProductScenes {

    private static final String SERVICE = "product_scene";
    private static final int SIDE = 1024;

    private final Choices choices;
    private final Presets presets;

    ProductScenes(Choices choices, Presets presets) {
        this.choices = choices;
        this.presets = presets;
    }

    /**
     * A product in a scene.
     *
     * @param sceneType id of a scene, {@code studio} when null
     * @param wishes the caller's words, or null
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_scene}
     */
    public Wish of(String imageUrl, @Nullable String sceneType, @Nullable String wishes) {
        Scene scene = choices.scene(sceneType == null ? "studio" : sceneType);
        Map<String, String> parameters = new Given()
                .and("scene_type", scene.id())
                .and("custom_prompt", wishes)
                .asMap();
        String prompt = Sentences.of(
                "Place the product of the picture " + scene.prompt(),
                "Keep the product's shape, colours and labels as they are",
                wishes);
        return Wish.of(SERVICE, Operation.IMAGE_EDIT)
                .prompt(prompt)
                .text(wishes)
                .picture(imageUrl)
                .parameter(Parameter.WIDTH, SIDE)
                .parameter(Parameter.HEIGHT, SIDE)
                .candidate(new Candidate(SERVICE, scene.id(), prompt, Map.copyOf(parameters)))
                .presets(() -> presets.match(SERVICE, imageUrl, parameters))
                .build();
    }
}
