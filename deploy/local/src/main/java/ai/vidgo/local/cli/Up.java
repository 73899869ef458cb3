package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.Progress;
import ai.vidgo.local.seeding.AccountSeeding;
import ai.vidgo.local.seeding.DemoAccount;
import ai.vidgo.local.seeding.PresetSeeding;
import ai.vidgo.local.seeding.ServiceToken;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.LaunchOptions;
import ai.vidgo.local.stack.Ports;
import ai.vidgo.local.stack.Stack;
import ai.vidgo.local.stack.StackFile;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack, fills it, and stays until somebody ends it. */
@Command(name = "up")
public final class Up implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8000")
    private int port;

    @Option(names = "--frontend", paramLabel = "DIR")
    private @Nullable Path frontend;

    @Option(names = "--native")
    private boolean nativeServices;

    @Option(names = "--detach")
    private boolean detach;

    /** Left out by tests that look at the bare stack. */
    @Option(names = "--no-seed", hidden = true)
    private boolean noSeed;

    private final Progress progress = new Progress(System.out);

    @Override
    public Integer call() {
        DataDirectory directory = data.directory().prepare();
        requireStopped(directory);
        if (detach) {
            return new Detached(directory).start(frontend, port, nativeServices, noSeed);
        }
        FileLock lock = directory.lock();
        if (lock == null) {
            throw new LaunchFailure("Another VidGo is starting or stopping in " + directory.root() + ".");
        }
        Leftovers.awaitEnd(directory);
        Ports ports = Ports.of(port);
        ports.requireFree();
        directory.turnLogs();
        LaunchOptions options =
                new LaunchOptions(DataOption.project(), directory, ports, checkedFrontend(), nativeServices);
        return run(new Stack(options, progress), options);
    }

    private int run(Stack stack, LaunchOptions options) {
        AtomicBoolean ended = new AtomicBoolean();
        Thread hook = new Thread(() -> {
            if (ended.compareAndSet(false, true)) {
                progress.say("\nStopping ...");
                stack.stop();
                progress.say("Stopped. All data are kept in " + options.data().root());
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            progress.say("Starting VidGo in " + options.data().root());
            stack.start();
            if (!noSeed) {
                seed(stack, options);
            }
            progress.say(Welcome.text(options));
            stack.markReady();
            String message = stack.crash().join();
            throw new LaunchFailure(message);
        } catch (RuntimeException e) {
            // When Ctrl-C made the start fail, the hook is already at work and has said so.
            if (ended.compareAndSet(false, true)) {
                stack.stop();
                throw e;
            }
            return 130;
        }
    }

    private void seed(Stack stack, LaunchOptions options) {
        Ports ports = options.ports();
        new AccountSeeding(origin(ports, "gateway"), origin(ports, "mail"), origin(ports, "simulators"))
                .ensure(DemoAccount.ALL);
        progress.done("demo accounts", "ready");
        ServiceToken token = new ServiceToken(stack.secrets().get("service-token-secret"), Clock.systemUTC());
        PresetSeeding presets = new PresetSeeding(origin(ports, "generation-service"), token);
        presets.begin();
        Path made = options.data().presetsMade();
        if (Files.exists(made)) {
            progress.done("presets", "checked in the background");
            return;
        }
        PresetSeeding.Outcome outcome = presets.await(state -> progress.done("presets", state));
        progress.done("presets", outcome.toString());
        if (outcome.complete()) {
            touch(made);
        }
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be written: " + e.getMessage(), e);
        }
    }

    private void requireStopped(DataDirectory directory) {
        StackFile.running(directory).ifPresent(running -> {
            throw new LaunchFailure("VidGo runs already in " + directory.root() + " (port " + running.basePort()
                    + ", process " + running.pid() + "). Stop it with ./vidgo down");
        });
    }

    private @Nullable Path checkedFrontend() {
        if (frontend != null && !Files.exists(frontend.resolve("index.html"))) {
            throw new LaunchFailure("--frontend " + frontend + " holds no index.html; name a built frontend (dist).");
        }
        return frontend == null ? null : frontend.toAbsolutePath().normalize();
    }

    private static String origin(Ports ports, String name) {
        return "http://127.0.0.1:" + ports.of(name);
    }
}
