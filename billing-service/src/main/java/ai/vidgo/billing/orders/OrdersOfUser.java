package ai.vidgo.billing.orders;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user ordered. Orders are part of the books and stay, with a bare id. */
@Singleton
class OrdersOfUser implements PersonalData {

    private final Sql sql;

    OrdersOfUser(Sql sql) {
        this.sql = sql;
    }

    /** One order. */
    @RegisterForReflection
    record Exported(
            String orderNumber,
            String item,
            BigDecimal amount,
            String currency,
            String status,
            String paymentMethod,
            Instant createdAt,
            @Nullable Instant paidAt) {}

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                "SELECT * FROM orders WHERE user_id = ? ORDER BY created_at, id",
                row -> new Exported(
                        row.text("order_number"),
                        row.text("item"),
                        row.strippedDecimal("amount"),
                        row.text("currency"),
                        row.text("status"),
                        row.text("payment_method"),
                        row.instant("created_at"),
                        row.findInstant("paid_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        // Nothing in an order is personal but the id.
    }
}
