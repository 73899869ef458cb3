package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.SafePost;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the present request wants to be told that its task is over: the header {@code Callback-URL}. */
@RequestScoped
public class CallbackAddress {

    private static final String HEADER = "Callback-URL";
    private static final int LONGEST = 2000;

    private final HttpHeaders headers;
    private final SafePost post;

    CallbackAddress(HttpHeaders headers, SafePost post) {
        this.headers = headers;
        this.post = post;
    }

    /**
     * The address, or null without one.
     *
     * @throws Problem 400 {@code callback_refused} for an address that we would not call
     */
    @Nullable
    URI find() {
        String given = headers.getHeaderString(HEADER);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            URI url = new URI(given.strip());
            if (given.length() <= LONGEST && post.allows(url)) {
                return url;
            }
        } catch (URISyntaxException unusable) {
            throw Problem.of(400, "callback_refused");
        }
        throw Problem.of(400, "callback_refused");
    }
}
