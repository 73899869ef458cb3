package ai.vidgo.generation.requests;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The form of a media address in a request: absolute {@code https}, {@code http} for hosts that the operator exempted,
 * or an own {@code /static/...} path (contract: generation §1, "accepted media inputs"). Whether it is safe to fetch is
 * asked later.
 */
@Singleton
public class MediaAddress {

    private static final int ECHOED = 200;

    private final List<String> plainHttpHosts;
    private final boolean plainHttp;

    MediaAddress(
            @ConfigProperty(name = "vidgo.fetch.allowed-hosts") Optional<List<String>> allowedHosts,
            @ConfigProperty(name = "vidgo.fetch.plain-http", defaultValue = "false") boolean plainHttp) {
        this.plainHttpHosts = allowedHosts.orElse(List.of());
        this.plainHttp = plainHttp;
    }

    /**
     * Checks the value of a body field.
     *
     * @throws Problem 422 {@code validation_error}, also for {@code data:} addresses
     */
    public void require(String field, String value) {
        if (!value.startsWith("/static/") && !isRemote(value)) {
            String echoed = value.length() > ECHOED ? value.substring(0, ECHOED) : value;
            throw ValidationProblem.of(FieldError.body(
                    field, "url_scheme", "Value must be an https address or a path under /static/", echoed));
        }
    }

    private boolean isRemote(String value) {
        try {
            URI address = new URI(value);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "https" -> address.getHost() != null;
                case "http" ->
                    address.getHost() != null && (plainHttp || plainHttpHosts.contains(hostAndPort(address)));
                default -> false;
            };
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String hostAndPort(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
