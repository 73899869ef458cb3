package ai.vidgo.platform.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What a request needs of an API key. Accounts, administration, payments and subscriptions are for people: no key reaches
 * them, whatever its scopes, so that a leaked key cannot take over an account or spend money.
 */
@Singleton
class ApiKeyScopes {

    static final String READ = "read";
    static final String GENERATE = "generate";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<String> writable;
    private final List<String> closed;

    ApiKeyScopes(ApiKeyConfig config) {
        this.writable = config.writablePaths().orElse(List.of());
        this.closed = config.closedPaths();
    }

    /** Whether some scope opens the request at all; false spares the question who the key belongs to. */
    boolean reachable(String method, String path) {
        return !under(closed, path) && (READING.contains(method) || under(writable, path));
    }

    /** Whether these scopes open a reachable request. */
    boolean allow(Set<String> scopes, String method) {
        return scopes.contains(READING.contains(method) ? READ : GENERATE);
    }

    private static boolean under(List<String> prefixes, String path) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
