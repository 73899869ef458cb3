package ai.vidgo.catalog.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an administrator may decide; any status may change to any other. */
enum ReviewAction {
    APPROVE("approved"),
    REJECT("rejected"),
    FEATURE("featured");

    private final String status;

    ReviewAction(String status) {
        this.status = status;
    }

    /** The status that a material has afterwards. */
    String status() {
        return status;
    }

    /** The action of a wire name, for example {@code approve}. */
    static Optional<ReviewAction> of(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
