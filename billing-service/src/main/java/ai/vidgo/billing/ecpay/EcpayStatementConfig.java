package ai.vidgo.billing.ecpay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When and how far ECPay's daily statement is compared with our books (contract: external-ecpay §5.7). */
@ConfigMapping(prefix = "vidgo.ecpay-statement")
public interface EcpayStatementConfig {

    /**
     * Time of day in Taiwan from which on the statement of the day before is read, such as {@code 10:00}. Without it none
     * is: ECPay answers only addresses that were registered in the merchant console.
     */
    Optional<String> after();

    /** The character set that the file is asked for in, {@code UTF-8} or {@code Big5}. */
    @WithDefault("UTF-8")
    String charset();

    /** Days that are caught up with after an outage. */
    @WithDefault("7")
    int days();

    /** How long the whole file may take. */
    @WithDefault("2m")
    Duration timeout();

    /** How long the file may be. */
    @WithDefault("33554432")
    long maxBytes();

    /** Pause before a statement that was not to be had is asked for again; longer than a comparison can take. */
    @WithDefault("30m")
    Duration retryEvery();

    /** Tries without any answer after which operations are told. */
    @WithDefault("6")
    int silentTries();

    /** Findings of one kind that one statement may add; what is more is told in one. */
    @WithDefault("100")
    int findings();

    /** Attempts that one round asks about. */
    @WithDefault("50")
    int round();

    /** Pause before ECPay is asked again about an attempt. */
    @WithDefault("30m")
    Duration askEvery();

    /** Questions about one attempt after which it is left to a person. */
    @WithDefault("48")
    int questions();
}
