package ai.vidgo.local.processes;

import ai.vidgo.local.LaunchFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs so that none of them outlives the launcher.
 *
 * <p>Each program runs under a small shell that holds the reading end of a pipe; the launcher holds the writing end and
 * never writes. The kernel closes the pipe when the launcher ends, also by kill -9, and the shell then ends its program.
 * The launcher itself stops a program in the same way, so there is one path and it is used every day.
 */
public final class Supervisor {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path script;
    private final Duration grace;

    /** Unpacks the supervising shell into a folder. */
    public Supervisor(Path folder) {
        this(folder, GRACE);
    }

    Supervisor(Path folder, Duration grace) {
        this.grace = grace;
        this.script = folder.resolve("supervise.sh");
        try (InputStream source = Supervisor.class.getResourceAsStream("supervise.sh")) {
            Files.createDirectories(folder);
            Files.copy(java.util.Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program; returns as soon as the program has a process id. */
    public SupervisedProcess start(Program program) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                script.toString(),
                program.log().toString(),
                program.stopSignal(),
                Long.toString(grace.toSeconds())));
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        try {
            Files.createDirectories(
                    java.util.Objects.requireNonNull(program.log().getParent()));
            Process shell = builder.start();
            return new SupervisedProcess(program.name(), shell, readPid(program, shell));
        } catch (IOException e) {
            throw new LaunchFailure(program.name() + " can't be started: " + e.getMessage(), e);
        }
    }

    private static long readPid(Program program, Process shell) throws IOException {
        BufferedReader output = shell.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new LaunchFailure(program.name() + " can't be started: bash gave no process id");
        }
        return Long.parseLong(line.trim());
    }
}
