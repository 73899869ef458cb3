package ai.vidgo.platform.logging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Prints like the exception that it stands for, with the data in its messages masked. Made for the log only. */
final class MaskedThrowable extends Throwable {

    /** Deeper causes are left out, which also ends a chain that leads back to itself. */
    private static final int MOST_CAUSES = 16;

    private static final long serialVersionUID = 1L;

    private final String shown;

    private MaskedThrowable(String shown, @Nullable Throwable cause) {
        super(shown, cause, true, true);
        this.shown = shown;
    }

    /** The same exception when there is nothing to mask in it and in its causes. */
    static Throwable of(Throwable original) {
        return masked(original, MOST_CAUSES);
    }

    private static Throwable masked(Throwable original, int causesLeft) {
        Throwable cause = original.getCause();
        Throwable shownCause = cause == null || causesLeft == 0 ? null : masked(cause, causesLeft - 1);
        Throwable[] suppressed = causesLeft == 0 ? new Throwable[0] : original.getSuppressed();
        Throwable[] shownSuppressed =
                Arrays.stream(suppressed).map(each -> masked(each, 0)).toArray(Throwable[]::new);
        String text = original.toString();
        String shown = original instanceof NullPointerException ? LogMask.mask(text) : LogMask.maskQuoting(text);
        if (shown.equals(text) && shownCause == cause && Arrays.equals(shownSuppressed, original.getSuppressed())) {
            return original;
        }
        MaskedThrowable copy = new MaskedThrowable(shown, shownCause);
        copy.setStackTrace(original.getStackTrace());
        Arrays.stream(shownSuppressed).forEach(copy::addSuppressed);
        return copy;
    }

    /** With the class name of the original, not of this one. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return shown;
    }
}
