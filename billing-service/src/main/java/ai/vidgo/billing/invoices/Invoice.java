package ai.vidgo.billing.invoices;

import ai.vidgo.platform.sql.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a paid order (contract: billing §10). It never changes; {@code refunded} tells of its order.
 *
 * @param electronicNumber number of the Taiwan e-invoice, once it was issued
 */
record Invoice(
        UUID id,
        String number,
        String orderNumber,
        String item,
        BigDecimal amount,
        String currency,
        String paymentMethod,
        boolean refunded,
        Instant issuedAt,
        @Nullable String electronicStatus,
        @Nullable String electronicNumber,
        Details details) {

    /** What the buyer wanted on it. */
    record Details(
            @Nullable String buyerName,
            @Nullable String buyerAddress,
            @Nullable String companyNumber,
            @Nullable String carrierType,
            @Nullable String carrierNumber,
            @Nullable String loveCode) {

        static Details of(Row row) {
            return new Details(
                    row.findText("buyer_name"),
                    row.findText("buyer_address"),
                    row.findText("company_number"),
                    row.findText("carrier_type"),
                    row.findText("carrier_number"),
                    row.findText("love_code"));
        }
    }

    static Invoice of(Row row) {
        return new Invoice(
                row.uuid("id"),
                row.text("invoice_number"),
                row.text("order_number"),
                row.text("item"),
                row.strippedDecimal("amount"),
                row.text("currency"),
                row.text("payment_method"),
                row.flag("refunded"),
                row.instant("issued_at"),
                row.findText("electronic_status"),
                row.findText("electronic_number"),
                Details.of(row));
    }
}
