package ai.vidgo.platform.error;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that gave no connection, because the pool is used up or the server takes nobody, from one that failed
 * at its work: the first is worth another try in a moment.
 */
final class NoConnection {

    /** Not reached, refused, too many clients, just starting or stopping. */
    private static final Set<String> STATES = Set.of("08001", "08004", "53300", "57P03");

    /** The pool gives its patience no code. */
    private static final String USED_UP = "cquisition timeout";

    private NoConnection() {}

    /** Whether a failure, or what caused it, is one of these. */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isOne(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException refused) {
        String state = refused.getSQLState();
        String message = refused.getMessage();
        return (state != null && STATES.contains(state)) || (message != null && message.contains(USED_UP));
    }
}
