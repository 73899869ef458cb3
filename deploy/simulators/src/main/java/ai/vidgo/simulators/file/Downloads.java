package ai.vidgo.simulators.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fetches what a customer points at, as the vendor would: with a time limit, a size limit and redirects. Addresses of
 * the photo archive are answered from pictures drawn here, so that the catalogue's stock photos work without internet.
 */
public final class Downloads {

    private static final int LIMIT_BYTES = 20 * 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Function<URI, Optional<byte[]>> archive;

    /** The archive is asked first and answers empty for addresses it does not know. */
    public Downloads(Function<URI, Optional<byte[]>> archive) {
        this.archive = archive;
    }

    /** Fetches an {@code http}, {@code https} or {@code data:} address. */
    public Download fetch(String address) {
        if (address.startsWith("data:")) {
            return inline(address);
        }
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new Download.Failed("not an absolute http address");
            }
            Optional<byte[]> drawn = archive.apply(uri);
            return drawn.isPresent() ? new Download.Arrived(drawn.get()) : overNetwork(uri);
        } catch (IllegalArgumentException e) {
            return new Download.Failed("not an address");
        }
    }

    private Download overNetwork(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    return new Download.Failed("status " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(LIMIT_BYTES + 1);
                return bytes.length > LIMIT_BYTES
                        ? new Download.Failed("larger than " + LIMIT_BYTES + " bytes")
                        : new Download.Arrived(bytes);
            }
        } catch (IOException e) {
            return new Download.Failed("connection failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Download.Failed("interrupted");
        }
    }

    private static Download inline(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).endsWith(";base64")) {
            return new Download.Failed("not a base64 data address");
        }
        try {
            return new Download.Arrived(Base64.getDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException e) {
            return new Download.Failed("broken base64");
        }
    }
}
