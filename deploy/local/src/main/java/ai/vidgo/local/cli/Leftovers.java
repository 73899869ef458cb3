package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.StackFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs of an earlier run. Their supervisors end them when the launcher is gone; this waits for it, or does it. */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 15;

    private Leftovers() {}

    /** Returns when no program of the last run is left. */
    static void awaitEnd(DataDirectory data) {
        List<ProcessHandle> left = of(data);
        for (ProcessHandle program : left) {
            if (!endsWithin(program, PATIENCE_SECONDS)) {
                program.destroyForcibly();
                endsWithin(program, PATIENCE_SECONDS);
            }
        }
    }

    private static List<ProcessHandle> of(DataDirectory data) {
        Optional<StackFile> last = StackFile.read(data);
        if (last.isEmpty()) {
            return List.of();
        }
        return last.get().processes().values().stream()
                .flatMap(pid -> last.get().program(pid, data).stream())
                .toList();
    }

    private static boolean endsWithin(ProcessHandle program, int seconds) {
        try {
            program.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new LaunchFailure("Process " + program.pid() + " can't be watched: " + e.getCause(), e);
        }
    }
}
