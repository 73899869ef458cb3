package ai.vidgo.platform.config;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shared secrets must be set, long, not a placeholder and not the same (contract: auth §6, operations §2). */
@Singleton
class SecretsCheck implements StartupCheck {

    private static final int MIN_LENGTH = 32;

    /** Fewer different characters than this are a pattern and no secret; 32 random hexadecimal digits have more. */
    private static final int MIN_VARIETY = 6;

    private static final List<String> PLACEHOLDERS = List.of(
            "changeme", "change-me", "change_me", "your-secret", "your_secret", "secret-key", "placeholder", "example");

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
        if (!secretKey.isEmpty() && secretKey.equals(serviceSecret)) {
            violations.add("SERVICE_TOKEN_SECRET must differ from SECRET_KEY");
        }
        return violations;
    }

    private static void check(String name, String value, List<String> violations) {
        if (value.length() < MIN_LENGTH) {
            violations.add(name + " must have at least " + MIN_LENGTH + " characters");
        } else if (PLACEHOLDERS.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains)) {
            violations.add(name + " is a placeholder");
        } else if (value.chars().distinct().count() < MIN_VARIETY) {
            violations.add(name + " repeats a few characters");
        }
    }
}
