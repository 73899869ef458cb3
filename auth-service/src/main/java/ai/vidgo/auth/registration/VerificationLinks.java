package ai.vidgo.auth.registration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.Accounts.SentLink;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.crypto.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens in links that prove an address: 256 random bits, stored hashed, once (contract: auth §2, verify-email). An
 * account has one; sending a new mail replaces it, so a link never outlives the registration that it was sent for.
 */
@ApplicationScoped
class VerificationLinks {

    private final Accounts accounts;
    private final EmailVerificationRows codes;
    private final KeyedHash hash;
    private final RegistrationConfig config;
    private final Clock clock;

    VerificationLinks(
            Accounts accounts, EmailVerificationRows codes, KeyedHash hash, RegistrationConfig config, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /** What a token is worth. */
    sealed interface LinkState {

        record Valid(Account account) implements LinkState {}

        record Expired() implements LinkState {}

        /** Used, replaced, or never sent. */
        record Unknown() implements LinkState {}

        /** It proved the address, but the account is banned. */
        record Banned() implements LinkState {}
    }

    /** A new token for an account. Call with the account locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    String renew(UUID account) {
        String token = Tokens.random();
        accounts.sentLink(account, hashed(token));
        return token;
    }

    Duration life() {
        return config.linkLife();
    }

    LinkState look(String token) {
        return state(accounts.byLink(hashed(token)));
    }

    /** The account that the token proves; it is still unverified and kept from change by others. */
    @Transactional(Transactional.TxType.MANDATORY)
    LinkState use(String token) {
        LinkState state = state(accounts.byLinkLocked(hashed(token)));
        if (state instanceof LinkState.Valid valid) {
            codes.supersede(valid.account().email());
        }
        return state;
    }

    private LinkState state(Optional<SentLink> sent) {
        return sent.<LinkState>map(
                        link -> clock.instant().isBefore(link.sentAt().plus(config.linkLife()))
                                ? new LinkState.Valid(link.account())
                                : new LinkState.Expired())
                .orElseGet(LinkState.Unknown::new);
    }

    private String hashed(String token) {
        return hash.of("verification-link", token);
    }
}
