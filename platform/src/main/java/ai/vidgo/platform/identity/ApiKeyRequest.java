package ai.vidgo.platform.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that presents an API key instead of an access token. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;
    private final String method;
    private final String path;

    ApiKeyRequest(String key, String method, String path) {
        this.key = key;
        this.method = method;
        this.path = path;
    }

    String key() {
        return key;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }
}
