package ai.vidgo.simulators.core;

import java.math.BigDecimal;

/** One customer of a vendor. The unit of the balance is the vendor's own: dollars, credits or coins. */
public final class Account {

    private final Provider provider;
    private final String name;
    private final String key;
    private BigDecimal balance;

    Account(Provider provider, String name, String key, BigDecimal balance) {
        this.provider = provider;
        this.name = name;
        this.key = key;
        this.balance = balance;
    }

    /** The vendor. */
    public Provider provider() {
        return provider;
    }

    /** The name used in the ledger. */
    public String name() {
        return name;
    }

    /** The key that opens it. */
    public String key() {
        return key;
    }

    /** What is left. */
    public synchronized BigDecimal balance() {
        return balance;
    }

    /** Takes the price if there is enough; false leaves the balance as it was. */
    public synchronized boolean charge(BigDecimal price) {
        if (balance.compareTo(price) < 0) {
            return false;
        }
        balance = balance.subtract(price);
        return true;
    }

    /** Gives a charge back. */
    public synchronized void refund(BigDecimal price) {
        balance = balance.add(price);
    }
}
