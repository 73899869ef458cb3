package ai.vidgo.billing.ecpay;

import ai.vidgo.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** ECPay's simulator for the tests of our own calls. */
public class EcpaySimulation implements QuarkusTestResourceLifecycleManager {

    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        simulators = Simulators.start(0);
        return Map.of(
                "ECPAY_PAYMENT_URL",
                "http://127.0.0.1:" + simulators.port() + "/ecpay/Cashier/AioCheckOut/V5",
                "vidgo.test.simulators",
                "http://127.0.0.1:" + simulators.port());
    }

    @Override
    public void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }
}
