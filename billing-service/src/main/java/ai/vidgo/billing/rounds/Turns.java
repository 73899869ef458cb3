package ai.vidgo.billing.rounds;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The rows of one round of a job that repeats, each with a turn of its own. */
public final class Turns {

    private Turns() {}

    /**
     * Does a job's work for each row that is due. One whose work fails keeps no other from its turn; since it stays due, or
     * is again when its claim ends, a later round tries it again.
     *
     * @param work commits what it does by itself
     * @param failed writes down what became of a row whose work failed
     */
    public static <T> void each(Iterable<T> due, Consumer<T> work, BiConsumer<RuntimeException, T> failed) {
        for (T row : due) {
            try {
                work.accept(row);
            } catch (RuntimeException broken) {
                failed.accept(broken, row);
            }
        }
    }
}
