package ai.vidgo.gateway.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files that are part of this build. */
public final class BuiltIn {

    private BuiltIn() {}

    /** A file of the class path. */
    public static String text(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
