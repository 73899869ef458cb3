package ai.vidgo.auth.profile;

import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.CurrentPassword;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Changing a known password. */
@ApplicationScoped
class PasswordChange {

    private final Accounts accounts;
    private final CurrentPassword currentPassword;
    private final PasswordHasher passwords;
    private final Sessions sessions;

    PasswordChange(Accounts accounts, CurrentPassword currentPassword, PasswordHasher passwords, Sessions sessions) {
        this.accounts = accounts;
        this.currentPassword = currentPassword;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Sets a new password if the current one is right, and ends every other session of the user.
     *
     * @return false when the current password is wrong
     * @throws Problem 429 after five wrong ones
     */
    boolean change(Caller user, String current, String wanted) {
        if (!currentPassword.isRight(user.userId(), current)) {
            return false;
        }
        String hash = passwords.hash(wanted);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.changePassword(user.userId(), hash);
            sessions.revokeAll(user.userId(), user.sessionId(), "password_changed");
        });
        return true;
    }
}
