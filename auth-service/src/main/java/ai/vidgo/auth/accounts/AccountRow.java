package ai.vidgo.auth.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code users}; moves between the states of contract: auth §5, account. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
@Table(name = "users")
class AccountRow {

    @Id
    private UUID id;

    private String email;
    private @Nullable String username;
    private @Nullable String fullName;
    private String hashedPassword;
    private String language;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_superuser")
    private boolean superuser;

    private boolean emailVerified;
    private @Nullable String emailVerificationToken;
    private @Nullable Instant emailVerificationSentAt;
    private @Nullable String passwordResetToken;
    private @Nullable Instant passwordResetSentAt;
    private @Nullable String banReason;
    private @Nullable Instant bannedAt;
    private Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant lastLoginAt;

    /** For Hibernate. */
    AccountRow() {}

    /** unverified → active; a banned account stays banned. */
    void verify(Instant now) {
        emailVerified = true;
        emailVerificationToken = null;
        emailVerificationSentAt = null;
        active = bannedAt == null;
        updatedAt = now;
    }

    void superuser(boolean wanted, Instant now) {
        superuser = wanted;
        updatedAt = now;
    }

    /** unverified, active → banned. */
    void ban(@Nullable String reason, Instant now) {
        active = false;
        banReason = reason;
        bannedAt = now;
        updatedAt = now;
    }

    /** banned → active, or unverified if the address was never proved. */
    void unban(Instant now) {
        active = emailVerified;
        banReason = null;
        bannedAt = null;
        updatedAt = now;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    void changePassword(String hash, Instant now) {
        hashedPassword = hash;
        passwordResetToken = null;
        passwordResetSentAt = null;
        updatedAt = now;
    }

    void requestReset(String tokenHash, Instant now) {
        passwordResetToken = tokenHash;
        passwordResetSentAt = now;
    }

    void sentLink(String tokenHash, Instant now) {
        emailVerificationToken = tokenHash;
        emailVerificationSentAt = now;
    }

    @Nullable
    Instant linkSentAt() {
        return emailVerificationSentAt;
    }

    void rename(@Nullable String newUsername, @Nullable String newFullName, Instant now) {
        username = newUsername == null ? username : newUsername;
        fullName = newFullName == null ? fullName : newFullName;
        updatedAt = now;
    }

    @Nullable
    Instant resetSentAt() {
        return passwordResetSentAt;
    }

    String hashedPassword() {
        return hashedPassword;
    }

    Account view() {
        return new Account(
                id,
                email,
                username,
                fullName,
                language,
                active,
                superuser,
                emailVerified,
                bannedAt,
                createdAt,
                updatedAt,
                lastLoginAt);
    }
}
