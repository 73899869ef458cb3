package ai.vidgo.platform.program;

import io.quarkus.arc.All;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Ends a program that was started with {@code --verify}, before anything else of it begins. */
@Singleton
class Verifications {

    private static final int WRONG = 1;
    private static final int NOTHING_TO_VERIFY = 2;

    private final List<Verification> verifications;

    Verifications(@All List<Verification> verifications) {
        this.verifications = List.copyOf(verifications);
    }

    void run(@Observes @Priority(0) StartupEvent event) {
        if (Boolean.getBoolean(Program.VERIFYING)) {
            int status = status();
            // The exception keeps everything else from beginning; by itself it would have the program wait for its end.
            Quarkus.asyncExit(status);
            throw new PreventFurtherStepsException("", status);
        }
    }

    private int status() {
        if (verifications.isEmpty()) {
            return NOTHING_TO_VERIFY;
        }
        return verifications.stream().allMatch(Verification::holds) ? 0 : WRONG;
    }
}
