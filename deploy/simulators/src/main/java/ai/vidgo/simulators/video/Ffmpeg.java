package ai.vidgo.simulators.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The encoder: a program named by setting, or the one bundled as a class-path resource, unpacked once a machine. */
public final class Ffmpeg {

    private static final String RESOURCE = "ws/schild/jave/nativebin/ffmpeg-amd64";
    private static final long TIMEOUT_SECONDS = 120;

    private final Optional<String> configured;
    private volatile Optional<Path> program = Optional.empty();

    /** Uses the given program, or the bundled one when it is empty. */
    public Ffmpeg(Optional<String> configured) {
        this.configured = configured;
    }

    /** Writes the input of an encoding run. */
    @FunctionalInterface
    interface Feed {

        /** Writes everything to the program's standard input. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Runs the program with the given arguments, the last of which is the result file, and returns that file's bytes.
     *
     * @throws UncheckedIOException when the program fails
     */
    byte[] encode(List<String> arguments, Feed feed, Path result) {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        command.addAll(List.of("-hide_banner", "-loglevel", "error", "-y", "-threads", "1"));
        command.addAll(arguments);
        command.add(result.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log(result).toFile()))
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                feed.write(in);
            }
            finish(process, result);
            return Files.readAllBytes(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drop(result);
            drop(log(result));
        }
    }

    private static void finish(Process process, Path result) throws IOException {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("ffmpeg took longer than " + TIMEOUT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("ffmpeg failed: " + Files.readString(log(result)));
        }
    }

    private synchronized Path program() {
        if (program.isEmpty()) {
            program = Optional.of(configured.map(Path::of).orElseGet(Ffmpeg::unpack));
        }
        return program.get();
    }

    private static Path unpack() {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "vidgo-ffmpeg-" + System.getProperty("user.name"));
        Path target = home.resolve("ffmpeg");
        try (InputStream in = Ffmpeg.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (Files.isExecutable(target)) {
                return target;
            }
            if (in == null) {
                throw new IOException("no ffmpeg: set FFMPEG_PATH");
            }
            Files.createDirectories(home);
            Path fresh = Files.createTempFile(home, "unpack", "");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            if (!fresh.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + fresh + " executable");
            }
            return move(fresh, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path move(Path fresh, Path target) throws IOException {
        try {
            return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path log(Path result) {
        return result.resolveSibling(result.getFileName() + ".log");
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
