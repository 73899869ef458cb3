package ai.vidgo.auth.registration;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.mail.Post;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import ai.vidgo.auth.throttle.ThrottleConfig;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Six-digit codes: sent, replaced, tried (contract: auth §2 verify-code, §5). */
@ApplicationScoped
class VerificationCodes {

    private static final String CODE_HASH = "email-code";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration SEND_WINDOW = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int CODES = 1_000_000;

    private final EmailVerificationRows rows;
    private final VerificationLinks links;
    private final Accounts accounts;
    private final Post post;
    private final Throttle throttle;
    private final ThrottleConfig limits;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerificationCodes(
            EmailVerificationRows rows,
            VerificationLinks links,
            Accounts accounts,
            Post post,
            Throttle throttle,
            ThrottleConfig limits,
            KeyedHash hash,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.accounts = accounts;
        this.post = post;
        this.throttle = throttle;
        this.limits = limits;
        this.hash = hash;
        this.clock = clock;
    }

    /** What became of a try. */
    sealed interface Try {

        /** The code was right and is used up; the account is as it was. */
        record Right(Account account) implements Try {}

        record Wrong(int triesLeft) implements Try {}

        /** The third wrong try. */
        record Dead() implements Try {}

        /** Expired, used, replaced, never sent, or the address is unknown. */
        record NotLive() implements Try {}
    }

    /**
     * Counts a code against the hourly limit of an address, whether or not the address is known.
     *
     * @throws Problem 429 when the limit is used up
     */
    void countSend(String email) {
        Limit limit = new Limit("code:" + hash.of("throttle", email), limits.codesPerAddress(), SEND_WINDOW);
        throttle.hit(limit).ifPresent(wait -> {
            throw Throttle.tooMany("too_many_codes", wait);
        });
        // The pause between two mails is counted from this one.
        throttle.clear(pause(email).bucket());
        throttle.hit(pause(email));
    }

    /**
     * The same for a mail that must not follow another one to the address within two minutes.
     *
     * @throws Problem 429 also when it does
     */
    void countSpacedSend(String email) {
        throttle.hit(pause(email)).ifPresent(wait -> {
            throw Throttle.tooMany("reset_too_soon", wait);
        });
        countSend(email);
    }

    private Limit pause(String email) {
        return new Limit("code-pause:" + hash.of("throttle", email), 1, PAUSE);
    }

    /** Which of the two proofs a mail puts first. */
    enum Emphasis {
        CODE,
        LINK
    }

    /** Sends a new code and a new link; the older ones of the address stop working. Call with the account locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void send(Account account, String language, Emphasis emphasis) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        String email = account.email();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        rows.supersede(email);
        rows.persist(new EmailVerificationRow(id, account.id(), email, hashed(id, code), now, now.plus(LIFE)));
        String token = links.renew(account.id());
        switch (emphasis) {
            case CODE -> post.code(account, language, code, token, LIFE);
            case LINK -> post.link(account, language, code, token, links.life());
        }
    }

    /** Tries a code against the live one of an address. */
    @Transactional(Transactional.TxType.MANDATORY)
    Try attempt(String email, String code) {
        Optional<Account> account = accounts.byEmailLocked(email);
        Optional<EmailVerificationRow> live = account.flatMap(known -> rows.pendingLocked(email));
        if (live.isEmpty()) {
            return new Try.NotLive();
        }
        EmailVerificationRow row = live.get();
        if (row.expiredAt(clock.instant())) {
            row.expired();
            return new Try.NotLive();
        }
        if (!hash.matches(CODE_HASH, row.id() + ":" + code, row.codeHash())) {
            int left = row.wrongTry();
            return left == 0 ? new Try.Dead() : new Try.Wrong(left);
        }
        row.verified(clock.instant());
        return new Try.Right(account.get());
    }

    private String hashed(UUID id, String code) {
        return hash.of(CODE_HASH, id + ":" + code);
    }
}
