package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Checks that an address leads to a picture or clip that a browser can show. */
final class Media {

    private Media() {}

    /** The bytes behind a media address, relative or absolute. */
    static byte[] fetch(String address) {
        Response answer = open(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.asByteArray();
    }

    /** What a browser gets at a media address, relative or absolute. */
    static Response open(String address) {
        return Target.open(address.startsWith("http") ? address : Target.url() + address);
    }

    /** A decodable picture of at least 64 by 64 pixels. */
    static void assertPicture(String address) {
        byte[] bytes = fetch(address);
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            if (picture == null) {
                assertThat(isWebp(bytes)).as("a picture at " + address).isTrue();
            } else {
                assertThat(picture.getWidth()).as(address).isGreaterThanOrEqualTo(64);
                assertThat(picture.getHeight()).as(address).isGreaterThanOrEqualTo(64);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An MP4 file with its movie header. */
    static void assertClip(String address) {
        String head = new String(fetch(address), StandardCharsets.ISO_8859_1);
        assertThat(head.substring(4, 8)).as(address).isEqualTo("ftyp");
        assertThat(head).as(address).contains("moov");
    }

    private static boolean isWebp(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("RIFF") && head.endsWith("WEBP");
    }
}
