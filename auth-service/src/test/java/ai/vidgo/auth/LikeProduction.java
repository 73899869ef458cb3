package ai.vidgo.auth;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An installation that took over the original's {@code ALGORITHM}, with passwords that cost what they really cost. */
public final class LikeProduction implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ALGORITHM", "HS256", "vidgo.passwords.memory-kib", "12288", "vidgo.passwords.iterations", "3");
    }
}
