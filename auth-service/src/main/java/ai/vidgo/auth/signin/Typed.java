package ai.vidgo.auth.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to sign in.
 *
 * @param code of the second factor; null when the client has no field for it
 */
record Typed(String password, @Nullable String code) {

    /** A password with a code of an app, or a recovery code, right behind it. */
    private static final Pattern PASSWORD_AND_CODE = Pattern.compile("(.+?)(\\d{6}|[a-zA-Z2-7]{5}-[a-zA-Z2-7]{5})");

    /**
     * The same with the code taken from behind the password: the only place where a sign-in page that knows no second
     * factor lets people type one. A client that sends the field, even empty, means the password as it is.
     */
    Typed withCodeBehindPassword() {
        if (code != null) {
            return this;
        }
        Matcher both = PASSWORD_AND_CODE.matcher(password);
        return both.matches() ? new Typed(both.group(1), both.group(2)) : this;
    }
}
