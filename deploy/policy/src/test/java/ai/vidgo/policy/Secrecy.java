package ai.vidgo.policy;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name whether a variable holds a secret. */
final class Secrecy {

    private static final Pattern SECRET = Pattern.compile(".*(KEY|SECRET|PASSWORD|HASH_IV|CHECK_CODE|TOKEN).*");

    /** Addresses that carry a login, and names that only look secret. */
    private static final Set<String> WITH_LOGIN = Set.of("DATABASE_URL", "REDIS_URL");

    private static final Set<String> HARMLESS = Set.of("KEY_ROTATION_DAYS", "ACCESS_TOKEN_EXPIRE_MINUTES");

    private Secrecy() {}

    static boolean isSecret(String variable) {
        return WITH_LOGIN.contains(variable) || (SECRET.matcher(variable).matches() && !HARMLESS.contains(variable));
    }
}
