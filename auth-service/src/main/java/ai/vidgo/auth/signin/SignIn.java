package ai.vidgo.auth.signin;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.sessions.Sessions.Refreshed;
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

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final LoginGuard guard;
    private final Totp totp;
    private final Sessions sessions;
    private final TokenIssuer issuer;

    SignIn(
            Accounts accounts,
            PasswordHasher passwords,
            LoginGuard guard,
            Totp totp,
            Sessions sessions,
            TokenIssuer issuer) {
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
     * Signs in by address and password. The password is hashed whether or not the address is known.
     *
     * @throws Problem 429 when too many attempts failed or too many hashes are waiting
     */
    Outcome login(String email, Typed typed, Client client) {
        Optional<Accounts.Credentials> credentials = accounts.credentials(email);
        LoginGuard.Watch watch = guard.admit(email, credentials.map(Accounts.Credentials::account), client);
        boolean guarded =
                totp.enabled(credentials.map(known -> known.account().id()).orElse(NOBODY));
        Typed proof = guarded ? typed.withCodeBehindPassword() : typed;
        boolean right = passwords.matches(
                proof.password(), credentials.map(Accounts.Credentials::hash).orElse(null));
        if (!right) {
            guard.failed(watch);
            return new Outcome.WrongCredentials();
        }
        // Guesses made at the same time must not outrun the counter: what arrives after the limit learns nothing.
        guard.recheck(watch);
        Accounts.Credentials known = credentials.orElseThrow();
        if (!known.account().emailVerified()) {
            return new Outcome.NotVerified();
        }
        if (!known.account().active()) {
            return new Outcome.Inactive();
        }
        if (guarded) {
            Optional<Outcome> refusal = secondFactor(known.account(), proof, watch);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (passwords.outdated(known.hash())) {
            accounts.upgradeHash(known.account().id(), known.hash(), passwords.hash(proof.password()));
        }
        return new Outcome.Success(open(known.account(), client));
    }

    private Optional<Outcome> secondFactor(Account account, Typed proof, LoginGuard.Watch watch) {
        String code = proof.code();
        if (code == null || code.isBlank()) {
            return Optional.of(new Outcome.CodeRequired());
        }
        if (!totp.accept(account.id(), code)) {
            guard.failed(watch);
            return Optional.of(new Outcome.CodeWrong());
        }
        guard.recheck(watch);
        return Optional.empty();
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
                        .map(account -> signedIn(account, refreshed)));
    }

    private SignedIn signedIn(Account account, Refreshed session) {
        String access = issuer.access(account.id(), session.sessionId(), account.superuser());
        return new SignedIn(account, session.sessionId(), access, session.refreshToken());
    }
}
