package ai.vidgo.generation.operations;

import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Wish;
import jakarta.inject.Singleton;
import java.util.Map;

/** Products cut out of their pictures: 3 credits, matched by the picture. */
@Singleton
public class Cutouts {

    private static final String SERVICE = "background_removal";

    private final Presets presets;

    Cutouts(Presets presets) {
        this.presets = presets;
    }

    /**
     * A cut-out.
     *
     * @param white on white instead of transparent; a preset on white has to say so in its parameters
     */
    public Wish of(String imageUrl, boolean white) {
        Map<String, String> format = white ? Map.of("output_format", "white") : Map.of();
        return Wish.of(SERVICE, Operation.BACKGROUND_REMOVAL)
                .picture(imageUrl)
                .finish(white ? Finish.WHITE_BACKGROUND : Finish.NONE)
                .candidate(new Candidate(SERVICE, "user", "Remove the background", Map.copyOf(format)))
                .presets(() -> presets.match(SERVICE, imageUrl, format))
                .build();
    }
}
