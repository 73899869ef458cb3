package ai.vidgo.simulators.pollo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models that exist, with their paths in both generations, the lengths they make and their price. */
enum PolloModel {
    /** Pixverse 4.5. */
    PIXVERSE_45("pixverse/pixverse-v4-5", "pixverse/pixverse-v4-5", 10, 5, 8),
    /** Pixverse 4, of the newer documents. */
    PIXVERSE_4("pixverse/pixverse-v4-0", "pixverse/pixverse-v4", 10, 5, 8),
    /** Pixverse 5. */
    PIXVERSE_5("pixverse/pixverse-v5", "pixverse/pixverse-v5", 12, 5, 8),
    /** Kling 2. */
    KLING_2("kling-ai/kling-v2", "kling-ai/kling-v2", 40, 5, 10),
    /** Kling 1.5. */
    KLING_15("kling-ai/kling-v1-5", "kling-ai/kling-v1-5", 30, 5, 10),
    /** Luma Ray 2. */
    LUMA_2("luma/luma-ray-2-0", "luma/luma-ray-2-0", 30, 5, 10),
    /** Pollo 2.0. */
    POLLO_20("pollo/pollo-v2-0", "pollo-ai/pollo-v2", 15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    /** Pollo 2.5. */
    POLLO_25("pollo/pollo-v2-5", "pollo-ai/pollo-v2-5", 15, 4, 5, 8, 10);

    private final String legacy;
    private final String current;
    private final int credits;
    private final String lengths;

    PolloModel(String legacy, String current, int credits, Integer... lengths) {
        this.legacy = legacy;
        this.current = current;
        this.credits = credits;
        this.lengths = Arrays.toString(lengths);
    }

    /** The model behind {@code vendor/model} of one generation of paths. */
    static Optional<PolloModel> at(String path, boolean legacy) {
        return Arrays.stream(values())
                .filter(model -> path.equals(legacy ? model.legacy : model.current))
                .findFirst();
    }

    /** Price of the shortest clip in credits. */
    int credits() {
        return credits;
    }

    /** Lengths in seconds. */
    List<Integer> lengths() {
        return Arrays.stream(lengths.substring(1, lengths.length() - 1).split(", ", -1))
                .map(Integer::valueOf)
                .toList();
    }
}
