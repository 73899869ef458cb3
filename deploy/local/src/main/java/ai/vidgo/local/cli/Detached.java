package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.StackFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a second launcher that lives on when the terminal closes, and shows its progress until it is ready. */
final class Detached {

    private static final long POLL_MILLIS = 200;

    private final DataDirectory data;

    Detached(DataDirectory data) {
        this.data = data;
    }

    /** Returns 0 when the stack is ready, 1 when its launcher has ended before. */
    int start(@Nullable Path frontend, int port, boolean nativeServices, boolean noSeed) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--data", data.root().toString()));
        arguments.addAll(List.of("--port", Integer.toString(port)));
        if (frontend != null) {
            arguments.addAll(List.of("--frontend", frontend.toAbsolutePath().toString()));
        }
        if (nativeServices) {
            arguments.add("--native");
        }
        if (noSeed) {
            arguments.add("--no-seed");
        }
        Path log = data.log("launcher");
        try {
            Files.deleteIfExists(log);
            ProcessHandle launcher = launch(arguments, log);
            return follow(launcher, log);
        } catch (IOException e) {
            throw new LaunchFailure("The launcher can't be started: " + e.getMessage(), e);
        }
    }

    private static ProcessHandle launch(List<String> arguments, Path log) throws IOException {
        // nohup keeps it when the terminal closes, set -m keeps Ctrl-C of the terminal away from it.
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "set -m; log=$1; shift; nohup \"$@\" </dev/null >\"$log\" 2>&1 & echo $!",
                "vidgo",
                log.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "ai.vidgo.local.Main"));
        command.addAll(arguments);
        Process shell = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String pid = shell.inputReader(StandardCharsets.UTF_8).readLine();
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new LaunchFailure("The launcher ended at once, see " + log));
    }

    private int follow(ProcessHandle launcher, Path log) throws IOException {
        long shown = 0;
        while (true) {
            boolean alive = launcher.isAlive();
            boolean ready = StackFile.read(data)
                    .filter(file -> file.pid() == launcher.pid() && file.state().equals(StackFile.READY))
                    .isPresent();
            shown = show(log, shown);
            if (ready || !alive) {
                show(log, shown);
                return ready ? 0 : 1;
            }
            pause();
        }
    }

    private static long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return from;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.write(news, 0, news.length);
            System.out.flush();
            return from + news.length;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted; the stack goes on starting in the background.", e);
        }
    }
}
