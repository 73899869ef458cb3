package ai.vidgo.simulators.ecpay;

import java.time.Instant;

/**
 * One post to the merchant's server.
 *
 * @param at when it was sent
 * @param kind {@code result} or {@code number}
 * @param url where to
 * @param status HTTP status, 0 when no answer came
 * @param answer the body that came back, cut to 200 characters
 */
record CallbackAttempt(Instant at, String kind, String url, int status, String answer) {

    /** True when the vendor takes it as received. */
    boolean accepted() {
        return status == 200 && "1|OK".equals(answer);
    }
}
