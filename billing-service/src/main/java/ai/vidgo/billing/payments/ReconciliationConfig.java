package ai.vidgo.billing.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When providers are asked about orders that nobody has told us about (contract: external-ecpay §5.1, -paddle §8). */
@ConfigMapping(prefix = "vidgo.reconciliation")
public interface ReconciliationConfig {

    /** How long after a payer was sent to the provider we ask for the first time. */
    @WithDefault("10m")
    Duration firstAfter();

    /** Pauses before the second question and those that follow; the last one repeats until the order is paid or over. */
    @WithDefault("10m,20m,6h")
    List<Duration> pauses();

    /** How long after the term of a number for a bank or a shop we ask whether it was paid. */
    @WithDefault("1h")
    Duration afterNumber();

    /** The same for barcodes, which shops report about two days late. */
    @WithDefault("3d")
    Duration afterBarcode();

    /** Orders that one round asks about. */
    @WithDefault("50")
    int round();

    /** How often a contract of periodic charges is compared with what we have booked. */
    @WithDefault("24h")
    Duration contractsEvery();
}
