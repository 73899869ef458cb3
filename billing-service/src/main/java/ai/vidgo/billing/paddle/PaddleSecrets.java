package ai.vidgo.billing.paddle;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which settings prove that a message comes from Paddle. Two settings are easily confused (external-paddle, top). */
@ApplicationScoped
class PaddleSecrets implements StartupCheck {

    private static final Logger LOG = Logger.getLogger(PaddleSecrets.class);
    private static final String PEM = "BEGIN PUBLIC KEY";

    private final PaddleConfig config;

    PaddleSecrets(PaddleConfig config) {
        this.config = config;
    }

    /** The secrets of Billing webhooks; none means that every webhook is refused. */
    List<String> webhook() {
        List<String> secrets = config.webhookSecret().map(PaddleSecrets::split).orElse(List.of());
        return secrets.isEmpty()
                ? config.publicKey()
                        .filter(value -> !value.contains(PEM))
                        .map(PaddleSecrets::split)
                        .orElse(List.of())
                : secrets;
    }

    /** The PEM key of Classic alerts; empty switches them off. */
    Optional<String> classicKey() {
        return config.publicKey().filter(value -> value.contains(PEM)).map(value -> value.replace("\\n", "\n"));
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        int tolerance = config.webhookToleranceSeconds();
        if (tolerance < 5 || tolerance > 300) {
            violations.add("PADDLE_WEBHOOK_TOLERANCE_SECONDS must be between 5 and 300");
        }
        if (classicKey().filter(key -> !ClassicSignature.readable(key)).isPresent()) {
            violations.add("PADDLE_PUBLIC_KEY is not a readable RSA public key in PEM form");
        }
        if (config.environment()
                .filter(name -> !name.isBlank() && !name.equals("live") && !name.equals("sandbox"))
                .isPresent()) {
            violations.add("PADDLE_ENVIRONMENT must be live or sandbox");
        }
        if (config.webhookSecret().isEmpty()
                && config.publicKey().filter(value -> !value.contains(PEM)).isPresent()) {
            LOG.warn("PADDLE_PUBLIC_KEY is used as the webhook secret; set PADDLE_WEBHOOK_SECRET instead");
        }
        return violations;
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
