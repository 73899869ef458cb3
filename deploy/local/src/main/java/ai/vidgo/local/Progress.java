package ai.vidgo.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees: one line per finished step. */
public final class Progress {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A finished step, with the time since the start of everything. */
    public synchronized void done(String step, String what) {
        out.printf(Locale.ROOT, "  %5.1f s  %-20s %s%n", elapsed().toMillis() / 1000.0, step, what);
        out.flush();
    }

    /** A line as it is. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
