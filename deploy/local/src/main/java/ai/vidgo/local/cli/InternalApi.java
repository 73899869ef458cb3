package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import ai.vidgo.local.seeding.ServiceToken;
import ai.vidgo.local.stack.Secrets;
import ai.vidgo.local.stack.StackFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What a service of a running stack answers only to its own kind; the secret in the data directory opens it. */
final class InternalApi {

    private static final Duration USUAL = Duration.ofSeconds(30);

    private final JsonApi api;
    private final ServiceToken token;

    InternalApi(StackFile stack, String service) {
        this(stack, service, USUAL);
    }

    /** For answers that may take longer than usual. */
    InternalApi(StackFile stack, String service, Duration patience) {
        this.api = new JsonApi("http://127.0.0.1:" + stack.ports().get(service), patience);
        this.token = new ServiceToken(
                new Secrets(Path.of(stack.secretsDir())).get("service-token-secret"), Clock.systemUTC());
    }

    JsonApi.Answer get(String path) {
        return api.get(path, token.issue());
    }

    JsonApi.Answer post(String path, Map<String, ?> body) {
        return api.post(path, body, token.issue());
    }
}
