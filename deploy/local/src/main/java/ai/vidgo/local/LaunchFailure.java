package ai.vidgo.local;

import org.jspecify.annotations.Nullable;

/** The stack can't do what was asked. The message is written for the person at the terminal and says what to do next. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
