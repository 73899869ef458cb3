package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.tokens.TokenIssuer;
import ai.vidgo.auth.totp.Totp;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Turns credentials into a session (contract: auth §2, login and refresh). */
@ApplicationScoped
public class SignIn {

    private final LoginRows rows;
    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final LoginGuard guard;
    private final Totp totp;
    private final Sessions sessions;
    private final TokenIssuer issuer;

    SignIn(
            LoginRows rows,
            Accounts accounts,
            PasswordHasher passwords,
            LoginGuard guard,
            Totp totp,
            Sessions sessions,
            TokenIssuer issuer) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.totp = totp;
        this.sessions = sessions;
        this.issuer = issuer;
    }

    /** What became of a login. */
    sealed interface Outcome {

        record Success(SignedIn signedIn) implements Outcome {}

        /** Unknown address or wrong password; the two look alike. */
        record WrongCredentials() implements Outcome {}

        record NotVerified() implements Outcome {}

        record Inactive() implements Outcome {}

        /** The password is right, and the account asks for a code too. */
        record CodeRequired() implements Outcome {}

        record CodeWrong() implements Outcome {}
    }

    /**
     * Signs in by address and password. The password is hashed whether or not the address is known, and nothing of the
     * database is held meanwhile.
     *
     * @throws Problem 429 when too many attempts failed or too many hashes are waiting
     */
    Outcome login(String email, Typed typed, Client client) {
        // Another login may have replaced the hash while this one computed it, or its owner the password: looked at
        // again.
        return attempt(email, typed, client)
                .or(() -> attempt(email, typed, client))
                .orElseGet(Outcome.WrongCredentials::new);
    }

    /** Empty when the account was changed before the session could be opened. */
    private Optional<Outcome> attempt(String email, Typed typed, Client client) {
        LoginRows.Found found =
                rows.find(email, client.network(), sessions.rememberedSince(), guard.possible(email, client));
        LoginGuard.Watch watch = guard.admit(email, client, found);
        Typed proof = found.guarded() ? typed.withCodeBehindPassword() : typed;
        boolean right = passwords.matches(
                proof.password(), found.known().map(LoginRows.Known::hash).orElse(null));
        if (!right) {
            guard.failed(watch);
            return Optional.of(new Outcome.WrongCredentials());
        }
        LoginRows.Known known = found.known().orElseThrow();
        Optional<Outcome> refusal = found.guarded() ? secondFactor(known.account(), proof, watch) : Optional.empty();
        return refusal.isPresent() ? refusal : opened(known, found.guarded(), proof, watch, client);
    }

    private Optional<Outcome> secondFactor(Account account, Typed proof, LoginGuard.Watch watch) {
        // Guesses made at the same time must not outrun the counter: what arrives after the limit learns nothing.
        guard.recheck(watch);
        String code = proof.code();
        if (code == null || code.isBlank()) {
            return Optional.of(new Outcome.CodeRequired());
        }
        if (!totp.accept(account.id(), code)) {
            guard.failed(watch);
            return Optional.of(new Outcome.CodeWrong());
        }
        return Optional.empty();
    }

    private Optional<Outcome> opened(
            LoginRows.Known known, boolean guarded, Typed proof, LoginGuard.Watch watch, Client client) {
        Account account = known.account();
        String newHash = passwords.outdated(known.hash()) ? passwords.hash(proof.password()) : null;
        Sessions.Draft session = sessions.draft(account.id(), client);
        LoginRows.Opening opening = rows.open(known, guarded, newHash, watch.refusing(), session);
        return switch (opening.result()) {
            case opened -> Optional.of(new Outcome.Success(signedIn(account.loggedIn(session.openedAt()), session)));
            case limited -> throw LoginGuard.refusal(opening.retryAfter());
            case not_verified -> Optional.of(new Outcome.NotVerified());
            case inactive -> Optional.of(new Outcome.Inactive());
            case changed -> Optional.empty();
        };
    }

    /** Opens a session for an account whose owner has just proved to be there. */
    @Transactional
    public SignedIn open(Account account, Client client) {
        Account present = accounts.loggedIn(account.id());
        return signedIn(present, sessions.open(account.id(), client));
    }

    /** A new pair for a refresh token; empty means 401. */
    Optional<SignedIn> refresh(String refreshToken) {
        return sessions.refresh(refreshToken)
                .flatMap(refreshed -> accounts.byId(refreshed.userId())
                        .filter(Account::active)
                        .map(account -> signedIn(account, refreshed.sessionId(), refreshed.refreshToken())));
    }

    private SignedIn signedIn(Account account, Sessions.Draft session) {
        return signedIn(account, session.id(), session.refreshToken());
    }

    private SignedIn signedIn(Account account, UUID session, String refreshToken) {
        String access = issuer.access(account.id(), session, account.superuser());
        return new SignedIn(account, session, access, refreshToken);
    }
}
