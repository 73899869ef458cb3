package ai.vidgo.simulators.ecpay;

import java.util.Map;
import java.util.Optional;

/** The published test merchants (contract: external-ecpay §1). */
final class Merchants {

    private static final Map<String, CheckMac> KEYS = Map.of(
            "3002607", new CheckMac("pwFHCqoQZGmho4w6", "EkRm7iFT261dpevs"),
            "2000132", new CheckMac("5294y06JbISpM5x9", "v77hoKGq4kWxNNIS"));

    private Merchants() {}

    static Optional<CheckMac> find(String merchantId) {
        return Optional.ofNullable(KEYS.get(merchantId));
    }
}
