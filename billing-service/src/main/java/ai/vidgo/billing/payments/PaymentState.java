package ai.vidgo.billing.payments;

/** What a provider says about an order's payment. */
public sealed interface PaymentState {

    /** The whole amount was paid; {@code transactionId} is the provider's number of the payment. */
    record Paid(String transactionId) implements PaymentState {}

    /** Money was paid, but not what the order asks for; {@code difference} tells an operator what differs. */
    record Mismatch(String difference) implements PaymentState {}

    /** Nobody has paid yet; it may still happen. */
    record Open() implements PaymentState {}

    /** The provider has given the payment up: it can't be paid any more. */
    record Closed() implements PaymentState {}

    /** The provider could not be asked; ask again later. */
    record Unreachable() implements PaymentState {}

    /** One word for metrics. */
    default String word() {
        return switch (this) {
            case Paid _ -> "paid";
            case Mismatch _ -> "mismatch";
            case Open _ -> "open";
            case Closed _ -> "closed";
            case Unreachable _ -> "unreachable";
        };
    }
}
