package ai.vidgo.simulators.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** One customer of a vendor. The unit of the balance is the vendor's own: dollars, credits or coins. */
public final class Account {

    private final Provider provider;
    private final String name;
    private final String key;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private BigDecimal balance;
    private int concurrent = Integer.MAX_VALUE;
    private int perMinute = Integer.MAX_VALUE;
    private String retryAfter = "2";

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

    /**
     * Sets what the vendor allows the account.
     *
     * @param tasks running at a time
     * @param submits in a minute
     * @param wish of the answer to what is too much: seconds, {@code date} or {@code none}
     */
    public synchronized void limit(int tasks, int submits, String wish) {
        concurrent = tasks;
        perMinute = submits;
        retryAfter = wish;
    }

    /** Tasks that may run at a time. */
    public synchronized int concurrent() {
        return concurrent;
    }

    /** What the answer to a call that is too much wishes. */
    public synchronized String retryAfter() {
        return retryAfter;
    }

    /** Counts a submit; false when the minute has seen too many. */
    public synchronized boolean count(Instant now) {
        while (!calls.isEmpty() && calls.getFirst().isBefore(now.minusSeconds(60))) {
            calls.removeFirst();
        }
        if (calls.size() >= perMinute) {
            return false;
        }
        calls.addLast(now);
        return true;
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
