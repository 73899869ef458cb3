package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.providers.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A validated request of a generating path, before moderation, presets, entitlement and money.
 *
 * @param serviceType entry of the price list
 * @param prompt what the provider is told; null when the operation takes no words
 * @param texts the caller's own words, all of them moderated
 * @param inputs input media, the main one first
 * @param parameters wishes under the names of {@link ai.vidgo.generation.providers.GenerationRequest.Parameter}
 * @param extraCredits credits on top of the list price
 * @param followedBy entry of the price list that the same request goes on to, or null: who cannot pay both buys nothing
 * @param candidate how the result is offered to the library, or null
 * @param presets the look-up of the path's "match on" column
 */
public record Wish(
        String serviceType,
        Operation operation,
        @Nullable String prompt,
        List<String> texts,
        List<Input> inputs,
        Map<String, Object> parameters,
        Finish finish,
        int extraCredits,
        @Nullable String followedBy,
        @Nullable Candidate candidate,
        Supplier<Optional<Preset>> presets) {

    /** The look-up of a path that the library has nothing for. */
    private static final Supplier<Optional<Preset>> NO_PRESETS = Optional::empty;

    public Wish {
        texts = List.copyOf(texts);
        inputs = List.copyOf(inputs);
        parameters = Map.copyOf(parameters);
    }

    /** Whether {@link #presets} may find anything. */
    boolean mayHavePreset() {
        return presets != NO_PRESETS;
    }

    /** Begins a wish that has nothing but its price and its operation. */
    public static Draft of(String serviceType, Operation operation) {
        return new Draft(serviceType, operation);
    }

    /** The same as the first step of a request that goes on to another service. */
    public Wish followedBy(String service) {
        return new Wish(
                serviceType,
                operation,
                prompt,
                texts,
                inputs,
                parameters,
                finish,
                extraCredits,
                service,
                candidate,
                presets);
    }

    /** What makes two requests the same under one idempotency key. */
    String fingerprint() {
        return Fingerprint.of(this);
    }

    /** A wish that is being written. */
    public static final class Draft {

        private final String serviceType;
        private final Operation operation;
        private final List<String> texts = new ArrayList<>();
        private final List<Input> inputs = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private @Nullable String prompt;
        private Finish finish = Finish.NONE;
        private int extraCredits;
        private @Nullable Candidate candidate;
        private Supplier<Optional<Preset>> presets = NO_PRESETS;

        private Draft(String serviceType, Operation operation) {
            this.serviceType = serviceType;
            this.operation = operation;
        }

        /** What the provider is told, in our words around the caller's. */
        public Draft prompt(String words) {
            prompt = words;
            return this;
        }

        /** Words of the caller, to be moderated; null and blank ones are none. */
        public Draft text(@Nullable String words) {
            if (words != null && !words.isBlank()) {
                texts.add(words);
            }
            return this;
        }

        /** Adds an input. */
        public Draft input(Input input) {
            inputs.add(input);
            return this;
        }

        /** Adds a picture by its stored address. */
        public Draft picture(String address) {
            return input(new Input.Picture(address));
        }

        /** Sets a parameter; null leaves it to the provider. */
        public Draft parameter(String name, @Nullable Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
            return this;
        }

        /** Sets our own last step. */
        public Draft finish(Finish step) {
            finish = step;
            return this;
        }

        /** Adds credits for an option. */
        public Draft extra(int credits) {
            extraCredits += credits;
            return this;
        }

        /** Offers the result to the library. */
        public Draft candidate(Candidate material) {
            candidate = material;
            return this;
        }

        /** Looks for a preset before anything is bought. */
        public Draft presets(Supplier<Optional<Preset>> lookUp) {
            presets = lookUp;
            return this;
        }

        /** The wish. */
        public Wish build() {
            return new Wish(
                    serviceType,
                    operation,
                    prompt,
                    texts,
                    inputs,
                    parameters,
                    finish,
                    extraCredits,
                    null,
                    candidate,
                    presets);
        }
    }
}
