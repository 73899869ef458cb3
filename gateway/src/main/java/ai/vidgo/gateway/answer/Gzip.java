package ai.vidgo.gateway.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The coding that every client knows. */
public final class Gzip {

    private Gzip() {}

    /** Whether an {@code Accept-Encoding} header takes it (RFC 9110 §12.5.3). */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            int weight = coding.indexOf(';');
            String name = (weight < 0 ? coding : coding.substring(0, weight)).strip();
            if (name.equals("gzip")) {
                return weight < 0 || !isZero(coding.substring(weight + 1));
            }
            any |= name.equals("*") && (weight < 0 || !isZero(coding.substring(weight + 1)));
        }
        return any;
    }

    /** {@code q=0}, {@code q=0.000}: never. */
    private static boolean isZero(String weight) {
        String number = weight.strip();
        return number.startsWith("q=0") && number.chars().skip(2).allMatch(c -> c == '0' || c == '.');
    }

    /** The bytes, compressed. */
    public static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }
}
