package ai.vidgo.generation.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One wish that a vendor fulfils otherwise.
 *
 * @param parameter its name in {@link GenerationRequest.Parameter}, or {@code negative_prompt}, {@code images}
 * @param wished what was asked for
 * @param given what is ordered, null when the vendor has no field for it
 */
public record Adaptation(
        String parameter, String wished, @Nullable String given) {

    /** For example {@code duration 7 becomes 10}. */
    public String words() {
        return parameter + " " + wished + (given == null ? " is left out" : " becomes " + given);
    }

    /** Collects the wishes that differ from what is given. */
    public static final class Notes {

        private final List<Adaptation> found = new ArrayList<>();

        /** Notes a wish unless it is fulfilled; a null wish is none. */
        public Notes compare(String parameter, @Nullable Object wished, @Nullable Object given) {
            if (wished != null && !Objects.toString(wished).equalsIgnoreCase(Objects.toString(given))) {
                found.add(new Adaptation(parameter, wished.toString(), given == null ? null : given.toString()));
            }
            return this;
        }

        /** What was noted. */
        public List<Adaptation> all() {
            return List.copyOf(found);
        }
    }
}
