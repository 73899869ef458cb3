package ai.vidgo.auth.recovery;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.Accounts.ResetToken;
import ai.vidgo.auth.mail.Post;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.signin.LoginGuard;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.crypto.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Setting a new password by a mailed token: 256 random bits, stored hashed, one hour, once. */
@ApplicationScoped
class Recovery {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginGuard guard;
    private final Post post;
    private final KeyedHash hash;

    Recovery(Accounts accounts, Sessions sessions, LoginGuard guard, Post post, KeyedHash hash) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guard = guard;
        this.post = post;
        this.hash = hash;
    }

    /** Mails a token if the address has an account. */
    @Transactional
    void request(String email, String language) {
        accounts.byEmailLocked(email).ifPresent(account -> {
            String token = Tokens.random();
            accounts.requestReset(account.id(), hashed(token));
            post.reset(account, language, token, LIFE);
        });
    }

    ResetToken worth(String token) {
        return accounts.resetToken(hashed(token));
    }

    /** Sets the password and ends all sessions; false when the token was used up in the meantime. */
    @Transactional
    boolean reset(String token, String passwordHash) {
        Optional<Account> account = accounts.resetPassword(hashed(token), passwordHash);
        account.ifPresent(found -> {
            sessions.revokeAll(found.id(), null, "password_reset");
            guard.forgive(found.email());
        });
        return account.isPresent();
    }

    private String hashed(String token) {
        return hash.of("password-reset", token);
    }
}
