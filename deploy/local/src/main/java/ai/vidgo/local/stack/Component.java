package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.processes.LogTail;
import ai.vidgo.local.processes.Program;
import ai.vidgo.local.processes.SupervisedProcess;
import ai.vidgo.local.processes.Supervisor;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the stack that is a process: it can be started, found ready, stopped, killed and started again. */
final class Component {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 250;
    private static final int LOG_LINES = 20;

    private final String name;
    private final Supervisor supervisor;
    private final Supplier<Program> program;
    private final BooleanSupplier ready;
    private final Consumer<String> onCrash;
    private volatile @Nullable SupervisedProcess process;
    private volatile @Nullable Program started;

    /**
     * Describes a part.
     *
     * @param program prepares the files of the program and says how it is started
     * @param ready asks the running program whether it can do its work
     * @param onCrash is told, with a message for people, when the program ends unasked
     */
    Component(
            String name,
            Supervisor supervisor,
            Supplier<Program> program,
            BooleanSupplier ready,
            Consumer<String> onCrash) {
        this.name = name;
        this.supervisor = supervisor;
        this.program = program;
        this.ready = ready;
        this.onCrash = onCrash;
    }

    String name() {
        return name;
    }

    /** Starts the program; it is not ready yet. Does nothing when it runs already. */
    synchronized void start() {
        if (isRunning()) {
            return;
        }
        Program next = program.get();
        SupervisedProcess running = supervisor.start(next);
        started = next;
        process = running;
        Thread.ofVirtual().name("watch-" + name).start(() -> watch(running, next));
    }

    private void watch(SupervisedProcess running, Program of) {
        int status = running.onExit().join();
        if (!running.endRequested()) {
            onCrash.accept(crashMessage(of, status));
        }
    }

    /** Waits until the program can do its work. */
    void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            SupervisedProcess current = process;
            Program of = started;
            if (current == null || of == null) {
                throw new LaunchFailure(name + " was stopped while it started.");
            }
            if (!current.isRunning()) {
                throw new LaunchFailure(crashMessage(of, current.onExit().join()));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(name + " is not ready after " + PATIENCE.toSeconds() + " s.\n"
                        + LogTail.indented(of.log(), LOG_LINES));
            }
            pause();
        }
    }

    boolean isRunning() {
        SupervisedProcess current = process;
        return current != null && current.isRunning();
    }

    OptionalLong pid() {
        SupervisedProcess current = process;
        return current != null && current.isRunning() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    /** Asks for an orderly end without waiting for it. */
    synchronized CompletableFuture<?> requestStop() {
        SupervisedProcess current = process;
        return current == null ? CompletableFuture.completedFuture(0) : current.requestStop();
    }

    void stop() {
        requestStop().join();
    }

    synchronized void kill() {
        SupervisedProcess current = process;
        if (current != null) {
            current.kill();
        }
    }

    private String crashMessage(Program of, int status) {
        return name + " ended by itself (" + describe(status) + ").\n" + LogTail.indented(of.log(), LOG_LINES);
    }

    private static String describe(int status) {
        return status > 128 ? "signal " + (status - 128) : "exit status " + status;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }
}
