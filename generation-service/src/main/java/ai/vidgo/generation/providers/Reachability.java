package ai.vidgo.generation.providers;

import org.jspecify.annotations.Nullable;

/**
 * Whether a vendor answers and knows our key.
 *
 * @param problem why not, for administrators; null when all is well
 */
public record Reachability(
        @Nullable ErrorClass errorClass, @Nullable String problem) {

    /** It answers and knows us. */
    public static Reachability ok() {
        return new Reachability(null, null);
    }

    /** It does not. */
    public static Reachability broken(ErrorClass errorClass, String problem) {
        return new Reachability(errorClass, problem);
    }

    /** Whether all is well. */
    public boolean isOk() {
        return problem == null;
    }

    /** What a free read's answer says, where the vendor answers a good key with one of these statuses. */
    public static Reachability of(Answer answer, int... good) {
        return switch (answer) {
            case Answer.NotSent notSent -> broken(ErrorClass.TRANSIENT, notSent.reason());
            case Answer.Lost lost -> broken(ErrorClass.TRANSIENT, lost.reason());
            case Answer.Response response -> {
                for (int status : good) {
                    if (response.status() == status && response.json().isPresent()) {
                        yield ok();
                    }
                }
                yield response.status() == 401 || response.status() == 403
                        ? broken(ErrorClass.AUTH, "the key is refused")
                        : broken(ErrorClass.TRANSIENT, "HTTP " + response.status());
            }
        };
    }
}
