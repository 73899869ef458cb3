package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Settings that take some values only: a service that is given another one refuses to start. */
final class EnumeratedSettings {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private static final Map<String, Set<String>> ACCEPTED = Map.ofEntries(
            Map.entry("PADDLE_ENVIRONMENT", Set.of("live", "sandbox")),
            Map.entry("VIDGO_ROLE", Set.of("all", "api", "worker", "init")),
            Map.entry("RUNTIME_GENERATION", Set.of("subscribers", "off")),
            Map.entry("ALGORITHM", Set.of("ES256", "HS256")),
            Map.entry("ECPAY_STATEMENT_CHARSET", Set.of("UTF-8", "Big5")),
            Map.entry("OTEL_EXPORTER_OTLP_PROTOCOL", Set.of("grpc", "http/protobuf")),
            Map.entry("DEBUG", YES_OR_NO),
            Map.entry("MIGRATE_AT_START", YES_OR_NO),
            Map.entry("SMTP_TLS", YES_OR_NO),
            Map.entry("SKIP_PREGENERATION", YES_OR_NO),
            Map.entry("DEMO_REGENERATION_ENABLED", YES_OR_NO),
            Map.entry("AUTO_GENERATE_MATERIALS", YES_OR_NO),
            Map.entry("ALLOW_EMPTY_MATERIALS", YES_OR_NO));

    private static final Pattern LITERAL = Pattern.compile("--from-literal ([A-Z][A-Z0-9_]+)=(\\S+)");

    private EnumeratedSettings() {}

    /** Fails unless the code takes the value; one that is empty counts as not set. */
    static void assertAccepted(String where, String variable, String value) {
        if (ACCEPTED.containsKey(variable) && !value.isEmpty()) {
            assertThat(ACCEPTED.get(variable)).as("%s: %s", where, variable).contains(value);
        }
    }

    /** The same for all {@code --from-literal NAME=VALUE} of a page. */
    static void assertLiteralsAccepted(String page) {
        assertThat(LITERAL.matcher(Project.text(page)).results())
                .isNotEmpty()
                .allSatisfy((MatchResult literal) -> assertAccepted(page, literal.group(1), literal.group(2)));
    }
}
