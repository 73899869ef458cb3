package ai.vidgo.auth.administration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.EmailAddress;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Who is an administrator: the operator's decision, made at the command line. */
@ApplicationScoped
class Administrators {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AdminAudit audit;

    Administrators(Accounts accounts, Sessions sessions, AdminAudit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What became of an order. */
    sealed interface Outcome {

        /**
         * The account is as wanted.
         *
         * @param changed false when it was before
         */
        record Done(UUID userId, boolean changed) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Nobody has proved to have the mailbox, so anybody may have made the account. */
        record NotVerified() implements Outcome {}
    }

    /**
     * Gives or takes the right. Who loses it is signed out, because the tokens of a session say who is an administrator;
     * who gets it signs in again or waits for the next renewal.
     */
    @Transactional
    Outcome set(String email, boolean admin) {
        return accounts.byEmailLocked(EmailAddress.normalized(email))
                .map(account -> set(account, admin))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome set(Account account, boolean admin) {
        if (admin && !account.emailVerified()) {
            return new Outcome.NotVerified();
        }
        if (account.superuser() == admin) {
            return new Outcome.Done(account.id(), false);
        }
        accounts.superuser(account.id(), admin);
        if (!admin) {
            sessions.revokeAll(account.id(), null, "admin_revoked");
        }
        audit.recordOperator(new AdminAction(
                admin ? "admin.granted" : "admin.revoked",
                "user",
                account.id().toString(),
                Map.of("is_admin", !admin),
                Map.of("is_admin", admin)));
        return new Outcome.Done(account.id(), true);
    }
}
