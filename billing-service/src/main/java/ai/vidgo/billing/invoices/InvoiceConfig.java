package ai.vidgo.billing.invoices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Optional;

/** The seller as invoices name it. */
@ConfigMapping(prefix = "vidgo.invoices")
public interface InvoiceConfig {

    /** Registered name of the company. */
    @WithDefault("VidGo")
    String sellerName();

    /** Company number, eight digits in Taiwan. */
    Optional<String> sellerCompanyNumber();

    Optional<String> sellerAddress();

    Optional<String> sellerEmail();

    /** Business tax that prices in New Taiwan dollars include. */
    @WithDefault("0.05")
    BigDecimal taxRate();
}
