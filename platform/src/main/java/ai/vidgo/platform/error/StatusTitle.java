package ai.vidgo.platform.error;

import jakarta.ws.rs.core.Response;

/** Reason phrases of HTTP statuses. */
final class StatusTitle {

    private StatusTitle() {}

    static String of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Error";
    }
}
