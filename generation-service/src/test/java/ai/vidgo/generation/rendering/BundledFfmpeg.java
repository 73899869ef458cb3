package ai.vidgo.generation.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The encoder that comes as a test dependency, unpacked once. */
public final class BundledFfmpeg {

    private static final Path PROGRAM = unpack();

    private BundledFfmpeg() {}

    /** Path of the program. */
    public static Path program() {
        return PROGRAM;
    }

    private static Path unpack() {
        try (InputStream content = BundledFfmpeg.class.getResourceAsStream("/ws/schild/jave/nativebin/ffmpeg-amd64")) {
            Path program = Files.createTempFile("vidgo-test-ffmpeg", "");
            Files.copy(content, program, StandardCopyOption.REPLACE_EXISTING);
            if (!program.toFile().setExecutable(true)) {
                throw new IllegalStateException("cannot make the encoder executable");
            }
            program.toFile().deleteOnExit();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
