package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.SafePost;
import ai.vidgo.platform.error.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a request wants to be told that its task is over. */
@Singleton
public class CallbackAddress {

    private static final int LONGEST = 2000;

    private final SafePost post;

    CallbackAddress(SafePost post) {
        this.post = post;
    }

    /**
     * The address, or null without one.
     *
     * @throws Problem 400 {@code callback_refused} for an address that we would not call
     */
    @Nullable
    URI of(Call call) {
        String given = call.callbackUrl();
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
