package ai.vidgo.auth.registration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.accounts.Registrant;
import ai.vidgo.auth.mail.Post;
import ai.vidgo.auth.registration.VerificationCodes.Emphasis;
import ai.vidgo.auth.registration.VerificationLinks.LinkState;
import ai.vidgo.auth.signin.SignIn;
import ai.vidgo.auth.signin.SignedIn;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * From an address to an active account. The credentials that count are those of the registration whose code is entered:
 * a later registration of the address replaces them and kills the earlier codes in the same transaction.
 */
@ApplicationScoped
class Registration {

    private static final String USER_VERIFIED = "user.verified";

    private final Accounts accounts;
    private final VerificationCodes codes;
    private final VerificationLinks links;
    private final SignIn signIn;
    private final Post post;
    private final Outbox outbox;

    Registration(
            Accounts accounts,
            VerificationCodes codes,
            VerificationLinks links,
            SignIn signIn,
            Post post,
            Outbox outbox) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
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
     * @return false when the address belongs to a verified account
     */
    @Transactional
    boolean register(Registrant person, String passwordHash) {
        boolean accepted = accounts.register(person, passwordHash).isPresent();
        if (accepted) {
            resend(person.email(), person.language(), Emphasis.CODE);
        }
        return accepted;
    }

    /** Mails a new code and a new link if the address waits for them. */
    @Transactional
    void resend(String email, String language, Emphasis emphasis) {
        accounts.byEmailLocked(email)
                .filter(account -> !account.emailVerified())
                .ifPresent(account -> codes.send(account, language, emphasis));
    }

    /** Enters a code; the right one activates the account and signs its owner in. */
    @Transactional
    Verification verify(String email, String code, Client client, String language) {
        return switch (codes.attempt(email, code)) {
            case VerificationCodes.Try.Right right -> activate(right.account(), client, language);
            case VerificationCodes.Try other -> new Verification.Refused(other);
        };
    }

    /** Whether the token of a link would prove an address now; changes nothing. */
    LinkState look(String token) {
        return links.look(token);
    }

    /** Uses the token of a link: the account becomes active, nobody is signed in. */
    @Transactional
    LinkState verifyByLink(String token, String language) {
        LinkState state = links.use(token);
        return state instanceof LinkState.Valid valid
                        && activated(valid.account(), language).isEmpty()
                ? new LinkState.Banned()
                : state;
    }

    private Verification activate(Account account, Client client, String language) {
        return activated(account, language)
                .<Verification>map(verified -> new Verification.Done(signIn.open(verified, client)))
                .orElseGet(Verification.Banned::new);
    }

    /** The address is proved; empty when the account is banned all the same. */
    private Optional<Account> activated(Account account, String language) {
        Account verified = accounts.verify(account.id());
        outbox.publish(USER_VERIFIED, account.id().toString(), new UserVerified(account.id()));
        if (!verified.active()) {
            return Optional.empty();
        }
        post.welcome(verified, language);
        return Optional.of(verified);
    }
}
