package ai.vidgo.platform.identity;

import ai.vidgo.platform.identity.ApiKeyClient.PresentedKey;
import ai.vidgo.platform.identity.ApiKeyClient.VerifiedKey;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** auth-service's internal answer on API keys, served by the application under test itself. */
@Path("/internal/api-keys")
@Singleton
class FakeAuthResource {

    static final String BROKEN = "vg_broken_" + "x".repeat(32);

    private final Map<String, VerifiedKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    @POST
    @Path("/verify")
    public VerifiedKey verify(PresentedKey presented) {
        questions.incrementAndGet();
        if (presented.key().equals(BROKEN)) {
            throw new ServiceUnavailableException();
        }
        VerifiedKey known = keys.get(presented.key());
        if (known == null) {
            throw new NotFoundException();
        }
        return known;
    }

    String issue(UUID userId, String... scopes) {
        String key = "vg_test_" + UUID.randomUUID().toString().replace("-", "");
        keys.put(key, new VerifiedKey(UUID.randomUUID(), userId, Set.of(scopes)));
        return key;
    }

    int questions() {
        return questions.get();
    }
}
