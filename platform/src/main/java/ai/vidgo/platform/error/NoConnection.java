package ai.vidgo.platform.error;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that gave no connection or took it away, because the pool is used up, the server takes nobody, or it
 * stops and starts again, from one that failed at its work: the first is worth another try in a moment. Where the
 * connection broke at a commit nobody knows whether it was made; a caller who tries again needs the same key for that as
 * after an answer that got lost.
 */
final class NoConnection {

    private static final Set<String> STATES = Set.of(
            // Not reached, refused, too many clients, just starting or stopping.
            "08001",
            "08004",
            "53300",
            "57P03",
            // Taken away: by the operator, by a crash of the server, or by the network.
            "57P01",
            "57P02",
            "08000",
            "08003",
            "08006",
            "08007");

    /** The pool gives its patience no code. */
    private static final String USED_UP = "cquisition timeout";

    private NoConnection() {}

    /** Whether a failure, or what caused it, is one of these. */
    static boolean isBehind(Throwable failure) {
        return isOne(failure) || causes(failure).anyMatch(NoConnection::isBehind);
    }

    /** A commit that fails hides the reason beside its cause. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLException refused && (hasState(refused) || isUsedUp(refused.getMessage()));
    }

    private static boolean hasState(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && STATES.contains(state);
    }

    private static boolean isUsedUp(@Nullable String message) {
        return message != null && message.contains(USED_UP);
    }
}
