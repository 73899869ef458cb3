package ai.vidgo.auth.administration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closing and opening accounts (contract: admin §3, auth §5). The reason is kept with the account and not in the trail,
 * because it may speak of the person and the trail outlives the account.
 */
@ApplicationScoped
class Banning {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AdminAudit audit;
    private final CurrentCaller caller;

    Banning(Accounts accounts, Sessions sessions, AdminAudit audit, CurrentCaller caller) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.caller = caller;
    }

    /** What became of a request; doing again what is done already is success. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        record Unknown() implements Outcome {}

        /** An administrator is closed by nobody; the operator takes the right away first. */
        record IsAdmin() implements Outcome {}

        record Oneself() implements Outcome {}
    }

    /** The fields that change, for the trail. */
    @RegisterForReflection
    record State(boolean isActive, @Nullable Instant bannedAt) {

        static State of(Account account) {
            return new State(account.active(), account.bannedAt());
        }
    }

    /** Closes an account and ends all its sessions. */
    @Transactional
    Outcome ban(UUID id, @Nullable String reason) {
        if (caller.require().userId().equals(id)) {
            return new Outcome.Oneself();
        }
        Optional<Account> found = accounts.byIdLocked(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Account account = found.get();
        if (account.superuser()) {
            return new Outcome.IsAdmin();
        }
        if (account.bannedAt() == null) {
            Account banned = accounts.ban(id, reason);
            sessions.revokeAll(id, null, "banned");
            audit.record(new AdminAction(
                    "user.banned", "user", id.toString(), State.of(account), State.of(banned)));
        }
        return new Outcome.Done();
    }

    /** Opens a banned account again. */
    @Transactional
    Outcome unban(UUID id) {
        Optional<Account> found = accounts.byIdLocked(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Account account = found.get();
        if (account.bannedAt() != null) {
            Account open = accounts.unban(id);
            audit.record(
                    new AdminAction("user.unbanned", "user", id.toString(), State.of(account), State.of(open)));
        }
        return new Outcome.Done();
    }
}
