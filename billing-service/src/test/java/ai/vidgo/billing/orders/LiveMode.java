package ai.vidgo.billing.orders;

import io.quarkus.test.junit.QuarkusMock;
import org.jspecify.annotations.NullUnmarked;

/** Puts the service into live mode for one test, as DEBUG=false would. */
@NullUnmarked
public class LiveMode extends PaymentMode {

    private LiveMode() {
        super(null, null);
    }

    /** Lasts until the end of the test. */
    public static void enter() {
        QuarkusMock.installMockForType(new LiveMode(), PaymentMode.class);
    }

    @Override
    public boolean mock() {
        return false;
    }

    @Override
    public boolean acceptsSimulatedPayments() {
        return false;
    }
}
