package ai.vidgo.platform.program;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** A question to the instance that serves in the same container, for images without a shell to ask it with. */
final class HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private HealthCheck() {}

    /** Whether a path of a port of this machine is answered 200 in time. */
    static boolean passes(int port, String path) {
        try {
            HttpURLConnection question = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            question.setConnectTimeout((int) PATIENCE.toMillis());
            question.setReadTimeout((int) PATIENCE.toMillis());
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException nobodyAnswers) {
            return false;
        }
    }
}
