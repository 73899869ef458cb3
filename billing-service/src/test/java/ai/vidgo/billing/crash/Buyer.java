package ai.vidgo.billing.crash;

import ai.vidgo.billing.ecpay.EcpayWire;
import ai.vidgo.billing.paddle.PaddleWire;
import ai.vidgo.billing.payments.BuyerState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** A buyer who has ordered something, and what a provider will tell about it, in the order in which it happened. */
record Buyer(Kind kind, UUID id, UUID order, UUID subscription, List<Supplier<Message>> messages) {

    /** What is bought and what becomes of it. */
    enum Kind {
        /** A package by card at ECPay. */
        ECPAY_PACK,
        /** A plan by a contract of ECPay, charged twice. */
        ECPAY_PLAN,
        /** A package at Paddle that is charged back. */
        PADDLE_PACK,
        /** A plan at Paddle that renews and gets the renewal's money back. */
        PADDLE_PLAN;

        boolean plan() {
            return name().endsWith("PLAN");
        }

        boolean ecpay() {
            return name().startsWith("ECPAY");
        }
    }

    /** Orders, as the service would have written it; nothing is paid yet. */
    static Buyer orders(Connection database, Kind kind) throws SQLException {
        UUID user = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        UUID subscription = kind.plan() ? UUID.randomUUID() : null;
        String method = kind.ecpay() ? "ecpay" : "paddle";
        if (subscription != null) {
            run(database, """
                    INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew, created_at)
                    SELECT ?, ?, id, 'pending', 'monthly', ?, ? <> 'ecpay', now() FROM plans WHERE name = 'starter'""", subscription, user, method, method);
        }
        int amount = kind.ecpay() ? (kind.plan() ? 299 : 150) : (kind.plan() ? 10 : 5);
        run(
                database,
                """
                INSERT INTO orders (id, order_number, user_id, subscription_id, package_id, credits, item, amount, currency,
                                    amount_usd, status, payment_method, created_at)
                SELECT ?, ?, ?, ?::uuid, CASE WHEN ?::uuid IS NULL THEN id END, ?, 'Thing', ?, ?, ?, 'pending', ?, now()
                  FROM credit_packages WHERE name = 'small'""",
                order,
                (kind.plan() ? "SUB-" : "CR-") + order,
                user,
                subscription,
                subscription,
                kind.plan() ? 0 : 50,
                amount,
                kind.ecpay() ? "TWD" : "USD",
                kind.plan() ? 10 : 5,
                method);
        return new Buyer(
                kind,
                user,
                order,
                subscription,
                kind.ecpay()
                        ? byEcpay(database, kind, user, order, amount)
                        : byPaddle(database, kind, user, order, amount));
    }

    private static List<Supplier<Message>> byEcpay(Connection database, Kind kind, UUID user, UUID order, int amount)
            throws SQLException {
        String attempt = user.toString().replace("-", "").substring(0, 20).toUpperCase(Locale.ROOT);
        run(database, """
                INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, periodic,
                                              created_at)
                VALUES (?, ?, 'ecpay', ?, 'Credit', ?, now())""", attempt, order, amount, kind.plan());
        List<Supplier<Message>> messages = new ArrayList<>();
        messages.add(() -> Message.ecpayResult(EcpayWire.paid(attempt, amount, "11111111")));
        if (kind.plan()) {
            messages.add(() -> Message.ecpayPeriod(EcpayWire.charged(attempt, amount, "12222222")));
        }
        return messages;
    }

    private static List<Supplier<Message>> byPaddle(Connection database, Kind kind, UUID user, UUID order, int amount)
            throws SQLException {
        run(database, """
                INSERT INTO paddle_checkouts (transaction_id, order_id, price_id, unit_amount, currency, checkout_url, created_at)
                VALUES (?, ?, ?, ?, 'USD', 'https://pay.example', now())""", "txn_" + user, order, kind.plan() ? "pri_starter" : "pri_small", amount * 100);
        Instant base = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        List<String> bodies = kind.plan()
                ? PaddleWire.planThatRenewsAndIsRefunded(user.toString(), base)
                : PaddleWire.packThatIsChargedBack(user.toString(), base);
        return bodies.stream()
                .<Supplier<Message>>map(body -> () -> Message.paddle(body))
                .toList();
    }

    /** Everything that the buyer has, as text. */
    String state(Connection database) {
        return BuyerState.read(query -> {
            try (PreparedStatement statement = database.prepareStatement(query)) {
                statement.setObject(1, id);
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(rows.getString("line"));
                    }
                }
                return lines;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static int run(Connection database, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        }
    }
}
