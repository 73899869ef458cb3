package ai.vidgo.auth.registration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.mail.Post;
import ai.vidgo.auth.signin.SignIn;
import ai.vidgo.auth.signin.SignedIn;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From an address to an active account. The credentials that count are those of the registration whose code is entered:
 * a later registration of the address replaces them and kills the earlier codes in the same transaction.
 */
@ApplicationScoped
class Registration {

    private static final String USER_VERIFIED = "user.verified";

    private final Accounts accounts;
    private final VerificationCodes codes;
    private final SignIn signIn;
    private final Post post;
    private final Outbox outbox;

    Registration(Accounts accounts, VerificationCodes codes, SignIn signIn, Post post, Outbox outbox) {
        this.accounts = accounts;
        this.codes = codes;
        this.signIn = signIn;
        this.post = post;
        this.outbox = outbox;
    }

    /** Payload of {@code user.verified}. */
    @RegisterForReflection
    record UserVerified(UUID userId) {}

    /** What became of a code. */
    sealed interface Verification {

        record Done(SignedIn signedIn) implements Verification {}

        /** The address is proved, but the account is banned. */
        record Banned() implements Verification {}

        record Refused(VerificationCodes.Try reason) implements Verification {}
    }

    /**
     * Creates or replaces an unverified account and mails a code.
     *
     * @param language of the mail
     * @return false when the address belongs to a verified account
     */
    @Transactional
    boolean register(
            String email, String passwordHash, @Nullable String username, @Nullable String fullName, String language) {
        Optional<UUID> account = accounts.register(email, passwordHash, username, fullName);
        account.ifPresent(id -> codes.send(id, email, language));
        return account.isPresent();
    }

    /** Mails a new code if the address waits for one. */
    @Transactional
    void resend(String email, String language) {
        accounts.byEmailLocked(email)
                .filter(account -> !account.emailVerified())
                .ifPresent(account -> codes.send(account.id(), email, language));
    }

    /** Enters a code; the right one activates the account and signs its owner in. */
    @Transactional
    Verification verify(String email, String code, Client client, String language) {
        return switch (codes.attempt(email, code)) {
            case VerificationCodes.Try.Right right -> activate(right.account(), client, language);
            case VerificationCodes.Try other -> new Verification.Refused(other);
        };
    }

    private Verification activate(Account account, Client client, String language) {
        Account verified = accounts.verify(account.id());
        outbox.publish(USER_VERIFIED, account.id().toString(), new UserVerified(account.id()));
        if (!verified.active()) {
            return new Verification.Banned();
        }
        post.welcome(account.email(), language);
        return new Verification.Done(signIn.open(verified, client));
    }
}
