package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The form of a media address in a request: absolute {@code https}, {@code http} for hosts that the operator exempted,
 * or an own {@code /static/...} path (contract: generation §1, "accepted media inputs"). Whether it is safe to fetch is
 * asked later.
 */
@Singleton
public class MediaAddress {

    private static final int ECHOED = 200;

    private final MediaFetcher fetcher;
    private final MediaUrls urls;

    MediaAddress(MediaFetcher fetcher, MediaUrls urls) {
        this.fetcher = fetcher;
        this.urls = urls;
    }

    /**
     * Checks the value of a body field.
     *
     * @return the address as it is stored, without our origin: presets are matched by nothing else (contract: catalog §1.1)
     * @throws Problem 422 {@code validation_error}, also for {@code data:} addresses
     */
    public String stored(String field, String value) {
        String stored = urls.incoming(value);
        if (!isOurs(stored) && !isRemote(stored)) {
            String echoed = value.length() > ECHOED ? value.substring(0, ECHOED) : value;
            throw ValidationProblem.of(FieldError.body(
                    field, "url_scheme", "Value must be an https address or a path under /static/", echoed));
        }
        return stored;
    }

    /** Whether a stored address is a path of ours. */
    static boolean isOurs(String stored) {
        return stored.startsWith("/static/");
    }

    private boolean isRemote(String value) {
        try {
            URI address = new URI(value);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "https" -> address.getHost() != null;
                case "http" -> address.getHost() != null && fetcher.allowsPlainHttp(address);
                default -> false;
            };
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
