package ai.vidgo.gateway.forwarding;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;

/** What can go wrong on the way to a service. */
final class Failures {

    private Failures() {}

    /** The service is left alone at the moment. */
    static final class LeftAlone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeftAlone() {
            super("the service is left alone", null, false, false);
        }
    }

    /** Whether a connection was refused or broke; neither silence nor a full queue gets better by asking again at once. */
    static boolean isLoss(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectionPoolTooBusyException));
    }
}
