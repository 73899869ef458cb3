package ai.vidgo.generation.rendering;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The external encoder: one run per processor at a time, whoever asks for it, an argument list and no shell, no protocol
 * but local files (a clip may be a playlist in disguise), and an end to every run.
 */
@Singleton
final class Ffmpeg {

    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR", "LANG");
    private static final int LONGEST_MESSAGE = 400;
    private static final int LONGEST_LOG = 1 << 20;
    private static final Pattern SIZE = Pattern.compile("Video: .*?, (\\d{2,5})x(\\d{2,5})");
    private static final Pattern DURATION = Pattern.compile("Duration: (\\d{2,}):(\\d{2}):(\\d{2}(?:\\.\\d+)?)");

    private final String program;
    private final Duration limit;
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Ffmpeg(RenderingConfig config) {
        this.program = config.ffmpeg();
        this.limit = config.ffmpegTimeout();
    }

    /** How a run ended. */
    sealed interface Run {

        /** Exit code 0. */
        record Done(String output) implements Run {}

        /** Any other end. */
        record Failed(String reason, String output) implements Run {}
    }

    /** What a clip is. */
    record Clip(int width, int height, double seconds) {}

    /** Reads size and length of a clip, or only the size of a picture; empty when the file is neither. */
    Optional<Clip> probe(Path file, String demuxer) {
        List<String> arguments = new ArrayList<>(input(file, demuxer));
        String output = switch (run(arguments)) {
            case Run.Done done -> done.output();
            case Run.Failed failed -> failed.output();
        };
        Matcher size = SIZE.matcher(output);
        if (!size.find()) {
            return Optional.empty();
        }
        Matcher duration = DURATION.matcher(output);
        double seconds = duration.find()
                ? Integer.parseInt(duration.group(1)) * 3600
                        + Integer.parseInt(duration.group(2)) * 60
                        + Double.parseDouble(duration.group(3))
                : 0;
        return Optional.of(new Clip(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)), seconds));
    }

    /** Arguments that open a file we were given, with its demuxer named so that its content cannot choose one. */
    static List<String> input(Path file, String demuxer) {
        return List.of("-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", file.toString());
    }

    /** Writes the first frame of a file we were given as a PNG. */
    Run still(Path file, String demuxer, Path png) {
        List<String> arguments = new ArrayList<>(input(file, demuxer));
        arguments.addAll(List.of("-frames:v", "1", "-f", "image2", "-update", "1", png.toString()));
        return run(arguments);
    }

    /** Runs with the given arguments. */
    Run run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-nostdin", "-hide_banner", "-y"));
        command.addAll(arguments);
        try {
            slots.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Run.Failed("interrupted", "");
        }
        try {
            return execute(command);
        } finally {
            slots.release();
        }
    }

    private Run execute(List<String> command) {
        Path log = temporary(".log");
        Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            // It reads strangers' files: no key of ours is in its surroundings.
            builder.environment().keySet().retainAll(INHERITED);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            String output = read(log);
            if (!ended) {
                return new Run.Failed("encoder took longer than " + limit.toSeconds() + " s", output);
            }
            return process.exitValue() == 0 ? new Run.Done(output) : new Run.Failed(tail(output), output);
        } catch (IOException notThere) {
            return new Run.Failed("encoder cannot be started, see FFMPEG_PATH: " + notThere.getMessage(), "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Run.Failed("interrupted", "");
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            delete(log);
        }
    }

    private static String tail(String output) {
        String text = output.strip();
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(text.length() - LONGEST_MESSAGE);
    }

    private static String read(Path log) throws IOException {
        try (var content = Files.newInputStream(log)) {
            return new String(content.readNBytes(LONGEST_LOG), StandardCharsets.UTF_8);
        }
    }

    static Path temporary(String suffix) {
        try {
            return Files.createTempFile("vidgo-render-", suffix);
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot create a temporary file", noDisk);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary file", left);
        }
    }
}
