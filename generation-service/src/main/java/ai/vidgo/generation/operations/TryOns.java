package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.TryOnModel;
import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.Wish;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Garments on people: 15 credits, matched by garment and model. Both pictures reach the provider. */
@Singleton
public class TryOns {

    private static final String SERVICE = "virtual_try_on";
    private static final String TOOL = "try_on";

    private final Choices choices;
    private final Presets presets;
    private final ModelPictures people;

    TryOns(Choices choices, Presets presets, ModelPictures people) {
        this.choices = choices;
        this.presets = presets;
        this.people = people;
    }

    /**
     * What is wished.
     *
     * @param modelImageUrl a person of the caller's own, or null
     * @param modelId a person of ours when there is no own one; null is the first
     * @param angle {@code front}, {@code side} or {@code back}
     * @param background {@code white} or {@code studio}
     */
    public record Fitting(
            String garmentImageUrl,
            @Nullable String modelImageUrl,
            @Nullable String modelId,
            String angle,
            String background) {}

    /**
     * A garment on a person.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_model}
     */
    public Wish of(Fitting fitting) {
        Optional<TryOnModel> model = model(fitting);
        Input person = model.map(chosen -> people.of(chosen.previewUrl()))
                .orElseGet(() -> new Input.Picture(String.valueOf(fitting.modelImageUrl())));
        String name = model.map(TryOnModel::id).orElse("own picture");
        Given given = new Given()
                .andIf(!fitting.angle().equals("front"), "angle", fitting.angle())
                .andIf(!fitting.background().equals("white"), "background", fitting.background());
        Map<String, String> parameters = model.map(chosen -> given.and("model_id", chosen.id()))
                .orElseGet(() -> given.and("model_image", fitting.modelImageUrl()))
                .asMap();
        String prompt = Sentences.of(
                "Dress the person of the second picture in the garment of the first picture",
                "Keep the garment's cut, colour and print and the person's face and figure",
                "Full figure seen from the " + fitting.angle(),
                fitting.background().equals("studio") ? "Photo studio backdrop, soft light" : "Plain white background");
        return Wish.of(SERVICE, Operation.IMAGE_BLEND)
                .prompt(prompt)
                .picture(fitting.garmentImageUrl())
                .input(person)
                .candidate(new Candidate(TOOL, "casual", prompt + " Model: " + name, Map.copyOf(parameters)))
                .presets(() -> find(fitting.garmentImageUrl(), parameters))
                .build();
    }

    /** Who is not known is refused beside a picture of the caller's own too. */
    private Optional<TryOnModel> model(Fitting fitting) {
        TryOnModel ours = fitting.modelId() == null ? choices.models().getFirst() : choices.model(fitting.modelId());
        return fitting.modelImageUrl() == null ? Optional.of(ours) : Optional.empty();
    }

    /** Presets may carry the frontend's spelling of the model, {@code female-1} for {@code female_01}. */
    private Optional<Preset> find(String garment, Map<String, String> parameters) {
        Optional<Preset> found = presets.match(TOOL, garment, parameters);
        String model = parameters.get("model_id");
        if (found.isPresent() || model == null) {
            return found;
        }
        return presets.match(
                TOOL,
                garment,
                new Given()
                        .and("angle", parameters.get("angle"))
                        .and("background", parameters.get("background"))
                        .and("model_id", model.replace("_0", "-"))
                        .asMap());
    }
}
