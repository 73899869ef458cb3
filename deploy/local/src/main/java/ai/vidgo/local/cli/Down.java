package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.StackFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack of a data directory, from any terminal. Nothing to stop is a success. */
@Command(name = "down")
public final class Down implements Callable<Integer> {

    /** Services and then the database have ten seconds each before they are killed. */
    private static final int PATIENCE_SECONDS = 30;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        DataDirectory directory = data.directory();
        Optional<StackFile> running = StackFile.running(directory);
        if (running.isPresent()) {
            stop(running.get(), directory);
        }
        Leftovers.awaitEnd(directory);
        System.out.println(running.isPresent() ? "Stopped." : "VidGo is not running in " + directory.root() + ".");
        return 0;
    }

    private static void stop(StackFile stack, DataDirectory directory) throws InterruptedException, ExecutionException {
        ProcessHandle launcher =
                stack.launcher(directory).orElseThrow(() -> new LaunchFailure("The launcher has just ended."));
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            launcher.destroyForcibly();
        }
    }
}
