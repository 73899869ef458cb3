package ai.vidgo.generation.providers.local;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.InputPictures;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.rendering.Renditions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * This service itself as the last of a route: a larger picture by interpolation, a cut-out by the colour of its backdrop.
 * Both are named as what they are, in the model as in the answer's {@code service_used}. It costs nothing, is done when it
 * answers, and says no to what it cannot do well.
 */
@Singleton
class LocalProvider implements GenerationProvider {

    static final String ENLARGED = "bicubic-interpolation";
    static final String CUT_OUT = "plain-backdrop-fill";

    private static final Duration NEVER_ASKED = Duration.ofMinutes(1);

    private final LocalConfig config;
    private final InputPictures inputs;
    private final Renditions renditions;

    LocalProvider(LocalConfig config, InputPictures inputs, Renditions renditions) {
        this.config = config;
        this.inputs = inputs;
        this.renditions = renditions;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Set<Operation> capabilities() {
        return Set.of(Operation.UPSCALE, Operation.BACKGROUND_REMOVAL);
    }

    @Override
    public boolean configured() {
        return config.enabled();
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        return BigDecimal.ZERO;
    }

    @Override
    public Submission submit(GenerationRequest request) {
        Optional<InputPictures.Picture> input =
                request.images().stream().findFirst().flatMap(inputs::load);
        if (input.isEmpty()) {
            return new Submission.Refused(ErrorClass.INPUT_FETCH_FAILED, "the input picture is not readable", null);
        }
        return switch (request.operation()) {
            case UPSCALE -> {
                int scale = request.integer(Parameter.SCALE).orElse(2) >= 4 ? 4 : 2;
                yield made(
                        input.get(),
                        file -> renditions.enlarged(file, input.get().type(), scale),
                        ENLARGED,
                        "the picture would become too large");
            }
            case BACKGROUND_REMOVAL ->
                made(
                        input.get(),
                        file -> renditions.cutOut(file, input.get().type()),
                        CUT_OUT,
                        "the backdrop is not plain enough");
            default -> new Submission.Refused(ErrorClass.NOT_CAPABLE, "not offered: " + request.operation(), null);
        };
    }

    private interface Drawing {
        Optional<byte[]> of(Path file);
    }

    private static Submission made(InputPictures.Picture input, Drawing drawing, String model, String impossible) {
        @Nullable Path file = null;
        try {
            file = Files.createTempFile("vidgo-local-", "." + input.type().extension());
            Files.write(file, input.bytes());
            return drawing.of(file)
                    .<Submission>map(png -> new Submission.Completed(
                            List.of(new ProviderMedia.Inline(ProviderMedia.Kind.IMAGE, png)),
                            model,
                            BigDecimal.ZERO,
                            null))
                    .orElseGet(() -> new Submission.Refused(ErrorClass.NOT_CAPABLE, impossible, null));
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot write a temporary picture", noDisk);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary picture", left);
        }
    }

    /** It has no tasks; a row that names one cannot come from here. */
    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        return new Poll.Unreachable(ErrorClass.TASK_LOST, "this service has no tasks", NEVER_ASKED);
    }
}
