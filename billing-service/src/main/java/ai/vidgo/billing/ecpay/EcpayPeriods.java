package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Contracts of periodic card payments (contract: external-ecpay §2.3, §3.3). */
@ApplicationScoped
class EcpayPeriods {

    private final Sql sql;
    private final Clock clock;

    EcpayPeriods(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The first charge was made: the contract's number becomes the subscription's at the provider. */
    void begin(Attempt attempt) {
        sql.update("""
                UPDATE subscriptions SET provider_subscription_id = ?, auto_renew = true, updated_at = ?
                 WHERE id = (SELECT subscription_id FROM orders WHERE id = ?)
                   AND provider_subscription_id IS NULL""", attempt.tradeNo(), clock.instant(), attempt.orderId());
    }
}
