package ai.vidgo.auth.accounts;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;

/**
 * The account of the caller, by one query of the tables and not by the cache of revocations: a session that has just
 * ended does not get in.
 */
@RequestScoped
public class CurrentAccount {

    private final CurrentCaller caller;
    private final Accounts accounts;

    CurrentAccount(CurrentCaller caller, Accounts accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    /**
     * The account.
     *
     * @throws Problem 401 account or session gone, 403 account not active
     */
    public Account require() {
        Caller user = caller.require();
        Account account = accounts.ofSession(user.userId(), user.sessionId())
                .orElseThrow(
                        () -> Problem.of(401, "could_not_validate_credentials").with("WWW-Authenticate", "Bearer"));
        if (!account.active()) {
            throw Problem.of(403, "inactive_user");
        }
        return account;
    }
}
