package ai.vidgo.auth.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts: the only way of the other features to {@code users}. Addresses are expected normalized. */
@ApplicationScoped
public class Accounts {

    private static final Duration RESET_LIFE = Duration.ofHours(1);

    private final AccountRows rows;
    private final FirstAdmin firstAdmin;
    private final Clock clock;

    Accounts(AccountRows rows, FirstAdmin firstAdmin, Clock clock) {
        this.rows = rows;
        this.firstAdmin = firstAdmin;
        this.clock = clock;
    }

    /**
     * An account and the hash of its password.
     *
     * @param hash as stored
     */
    public record Credentials(Account account, String hash) {}

    /** The account behind a link, and when it was sent. */
    public record SentLink(Account account, Instant sentAt) {

        private static SentLink of(AccountRow row) {
            return new SentLink(row.view(), Objects.requireNonNull(row.linkSentAt(), "a token without a time"));
        }
    }

    /** What a password reset token is worth. */
    public enum ResetToken {
        /** Nobody's, or used already. */
        UNKNOWN,
        /** Sent more than an hour ago. */
        EXPIRED,
        /** Sets a password. */
        VALID
    }

    /** How many accounts have a proved address and are not banned. */
    @Transactional
    public long countActive() {
        return rows.countActive();
    }

    /** The account with this address. */
    @Transactional
    public Optional<Account> byEmail(String email) {
        return rows.byEmail(email).map(AccountRow::view);
    }

    /** The account with this address, kept from change by others until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Account> byEmailLocked(String email) {
        return rows.byEmailLocked(email).map(AccountRow::view);
    }

    /** The account with this id. */
    @Transactional
    public Optional<Account> byId(UUID id) {
        return rows.findByIdOptional(id).map(AccountRow::view);
    }

    /** The account, if it exists and the session is its own and not revoked. */
    @Transactional
    public Optional<Account> ofSession(UUID id, UUID session) {
        return rows.ofSession(id, session).map(AccountRow::view);
    }

    /** Account and password hash by id, for changing the password. */
    @Transactional
    public Optional<Credentials> credentials(UUID id) {
        return rows.findByIdOptional(id).map(row -> new Credentials(row.view(), row.hashedPassword()));
    }

    /**
     * Creates an unverified account, or replaces the credentials of one that is still unverified.
     *
     * @return its id, or empty when the address belongs to a verified account
     */
    @Transactional
    public Optional<UUID> register(Registrant person, String hash) {
        return rows.register(person, hash, clock.instant());
    }

    /** The address is proved: the account becomes active (contract: auth §5). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account verify(UUID id) {
        AccountRow row = locked(id);
        row.verify(clock.instant());
        if (firstAdmin.is(row.view().email()) && !row.view().superuser()) {
            row.superuser(true, clock.instant());
            firstAdmin.recordGrant(id);
        }
        return row.view();
    }

    /** Remembers the hash of the token in a link that proves the address; an older one is void. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sentLink(UUID id, String tokenHash) {
        locked(id).sentLink(tokenHash, clock.instant());
    }

    /** The account that a link's token was sent to, while it is not verified; kept from change by others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SentLink> byLinkLocked(String tokenHash) {
        return rows.byLinkLocked(tokenHash).map(SentLink::of);
    }

    /** The account that a link's token was sent to, while it is not verified. */
    @Transactional
    public Optional<SentLink> byLink(String tokenHash) {
        return rows.byLink(tokenHash).map(SentLink::of);
    }

    /** Notes a login. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account loggedIn(UUID id) {
        AccountRow row = locked(id);
        row.loggedIn(clock.instant());
        return row.view();
    }

    /** The account with this id, kept from change by others until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Account> byIdLocked(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(AccountRow::view);
    }

    /** Closes an account (contract: auth §5). Its sessions are the caller's to end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account ban(UUID id, @Nullable String reason) {
        AccountRow row = locked(id);
        row.ban(reason, clock.instant());
        return row.view();
    }

    /** Opens a banned account; one that was never verified waits for that again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account unban(UUID id) {
        AccountRow row = locked(id);
        row.unban(clock.instant());
        return row.view();
    }

    /** Makes an administrator of an account, or a user again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account superuser(UUID id, boolean wanted) {
        AccountRow row = locked(id);
        row.superuser(wanted, clock.instant());
        return row.view();
    }

    /** Sets another password; a reset token of the account is void afterwards. */
    @Transactional
    public void changePassword(UUID id, String hash) {
        locked(id).changePassword(hash, clock.instant());
    }

    /** Changes the names that are given. */
    @Transactional
    public Account rename(UUID id, @Nullable String username, @Nullable String fullName) {
        AccountRow row = locked(id);
        row.rename(username, fullName, clock.instant());
        return row.view();
    }

    /** Remembers the hash of a reset token; an older one is void. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestReset(UUID id, String tokenHash) {
        locked(id).requestReset(tokenHash, clock.instant());
    }

    /** What a token is worth now. */
    @Transactional
    public ResetToken resetToken(String tokenHash) {
        return rows.byResetToken(tokenHash).map(this::worth).orElse(ResetToken.UNKNOWN);
    }

    /** Uses a token up; empty when it is not, or no longer, valid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Account> resetPassword(String tokenHash, String newHash) {
        return rows.byResetTokenLocked(tokenHash)
                .filter(row -> worth(row) == ResetToken.VALID)
                .map(row -> {
                    row.changePassword(newHash, clock.instant());
                    return row.view();
                });
    }

    private ResetToken worth(AccountRow row) {
        Instant sentAt = row.resetSentAt();
        return sentAt != null && clock.instant().isBefore(sentAt.plus(RESET_LIFE))
                ? ResetToken.VALID
                : ResetToken.EXPIRED;
    }

    private AccountRow locked(UUID id) {
        AccountRow row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("account " + id + " has gone");
        }
        return row;
    }
}
