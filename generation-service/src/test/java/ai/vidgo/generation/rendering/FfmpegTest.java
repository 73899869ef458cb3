package ai.vidgo.generation.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encoder of the running service. */
@QuarkusTest
class FfmpegTest extends ServiceTest {

    @Inject
    Ffmpeg ffmpeg;

    @Inject
    Renditions renditions;

    @Inject
    CleanCopies copies;

    @TempDir
    private Path directory;

    @Test
    void whoeverAsksForTheEncoderWaitsForAFreeProcessor() throws Exception {
        Path pipe = directory.resolve("clip");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path upload = Files.writeString(directory.resolve("upload"), "no picture");
        List<Thread> busy = Stream.generate(() -> Thread.ofPlatform().start(() -> ffmpeg.probe(pipe, "mov")))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
        try {
            await().until(() -> busy.stream().allMatch(run -> run.getState() == Thread.State.TIMED_WAITING));

            Thread drawing = Thread.ofPlatform().start(() -> renditions.png(upload, MediaType.WEBP));
            Thread copying = Thread.ofPlatform().start(() -> copies.of(upload, MediaType.WEBP));

            await().until(() -> drawing.getState() == Thread.State.WAITING);
            await().until(() -> copying.getState() == Thread.State.WAITING);
            end(busy, pipe);
            await().until(() -> !drawing.isAlive() && !copying.isAlive());
        } finally {
            end(busy, pipe);
        }
    }

    /** A reader of the pipe gets to its end once somebody has held it open for writing. */
    private static void end(List<Thread> readers, Path pipe) {
        await().until(() -> {
            new RandomAccessFile(pipe.toFile(), "rw").close();
            return readers.stream().noneMatch(Thread::isAlive);
        });
    }
}
