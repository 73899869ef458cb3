package ai.vidgo.local.stack;

import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of this machine that children may see. Everything else stays outside: a {@code DATABASE_URL} or a
 * vendor's key from somebody's shell must not change what the local stack does.
 */
final class HostEnvironment {

    private HostEnvironment() {}

    static Map<String, String> variables() {
        Map<String, String> kept = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (isKept(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private static boolean isKept(String name) {
        return switch (name) {
            // How tokens are signed: an installation of the other kind is tested by ALGORITHM=HS256 ./vidgo e2e.
            case "ALGORITHM" -> true;
            case "PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH" -> true;
            default -> name.startsWith("LC_") || name.startsWith("QUARKUS_") || name.startsWith("OTEL_");
        };
    }
}
