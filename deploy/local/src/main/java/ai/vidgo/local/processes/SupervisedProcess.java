package ai.vidgo.local.processes;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A running program together with the shell that watches it. */
public final class SupervisedProcess {

    private final String name;
    private final Process shell;
    private final long pid;
    private volatile boolean endRequested;

    SupervisedProcess(String name, Process shell, long pid) {
        this.name = name;
        this.shell = shell;
        this.pid = pid;
    }

    public String name() {
        return name;
    }

    /** The process id of the program itself, not of its shell. */
    public long pid() {
        return pid;
    }

    public boolean isRunning() {
        return shell.isAlive();
    }

    /** True once somebody asked for the end, so that the end is no crash. */
    public boolean endRequested() {
        return endRequested;
    }

    /** Completes with the program's exit status; 128 plus the signal's number when a signal ended it. */
    public CompletableFuture<Integer> onExit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    /** Asks for an orderly end and returns at once; KILL follows by itself after ten seconds. */
    public CompletableFuture<Integer> requestStop() {
        endRequested = true;
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The shell is gone, and the program with it.
        }
        return onExit();
    }

    /** Stops the program and waits for its end. */
    public void stop() {
        requestStop().join();
    }

    /** kill -9: the program gets no chance to save anything. Waits for its end. */
    public void kill() {
        endRequested = true;
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        onExit().join();
    }
}
