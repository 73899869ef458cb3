package ai.vidgo.simulators.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call each vendor, and how much they have left. One account per vendor exists at start. */
public final class Accounts {

    private static final BigDecimal START_BALANCE = new BigDecimal("100000");

    private final Map<String, Account> byKey = new ConcurrentHashMap<>();

    /** The accounts a fresh simulator has. */
    public Accounts() {
        reset();
    }

    /** Back to one account per vendor with its documented key and full balance. */
    public void reset() {
        byKey.clear();
        for (Provider provider :
                List.of(Provider.PIAPI, Provider.POLLO, Provider.A2E, Provider.GEMINI, Provider.PADDLE)) {
            put(provider, "vidgo", "sim-" + provider.wireName() + "-key", START_BALANCE);
        }
    }

    /** Adds an account or replaces the one with the same key. */
    public Account put(Provider provider, String name, String key, BigDecimal balance) {
        Account account = new Account(provider, name, key, balance);
        byKey.put(slot(provider, key), account);
        return account;
    }

    /** Forgets a key; calls with it are refused from now on. */
    public boolean remove(Provider provider, String key) {
        return byKey.remove(slot(provider, key)) != null;
    }

    /** The account behind a key. */
    public Optional<Account> find(Provider provider, Optional<String> key) {
        return key.map(value -> byKey.get(slot(provider, value)));
    }

    /** All accounts. */
    public Collection<Account> all() {
        return List.copyOf(byKey.values());
    }

    private static String slot(Provider provider, String key) {
        return provider + " " + key;
    }
}
