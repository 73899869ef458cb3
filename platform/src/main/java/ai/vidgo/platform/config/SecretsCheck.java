package ai.vidgo.platform.config;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shared secrets must be set, long and not a placeholder (contract: auth §6, operations §2). */
@Singleton
class SecretsCheck implements StartupCheck {

    private static final int MIN_LENGTH = 32;
    private static final List<String> PLACEHOLDERS =
            List.of("changeme", "change-me", "your-secret", "secret-key", "placeholder");

    private final String secretKey;
    private final String serviceSecret;

    SecretsCheck(
            @ConfigProperty(name = "vidgo.secret-key") Optional<String> secretKey,
            @ConfigProperty(name = "vidgo.internal.secret") Optional<String> serviceSecret) {
        this.secretKey = secretKey.orElse("");
        this.serviceSecret = serviceSecret.orElse("");
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        check("SECRET_KEY", secretKey, violations);
        check("SERVICE_TOKEN_SECRET", serviceSecret, violations);
        return violations;
    }

    private static void check(String name, String value, List<String> violations) {
        if (value.length() < MIN_LENGTH) {
            violations.add(name + " must have at least " + MIN_LENGTH + " characters");
        } else if (PLACEHOLDERS.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains)) {
            violations.add(name + " is a placeholder");
        }
    }
}
