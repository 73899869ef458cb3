package ai.vidgo.billing.ecpay;

import java.io.IOException;
import java.io.Serial;

/** What came is not a statement that can be compared; the message tells an operator why, in words of ours only. */
final class UnreadableStatement extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableStatement(String reason) {
        super(reason);
    }
}
