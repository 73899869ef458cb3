package ai.vidgo.auth.totp;

import ai.vidgo.auth.totp.TotpRows.Factor;
import ai.vidgo.platform.crypto.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The second factor that users may add to their password: codes of an authenticator app, and recovery codes. Secrets lie
 * sealed; a code works once, whichever instance sees it first.
 */
@ApplicationScoped
public class Totp {

    private static final Pattern DIGITS = Pattern.compile("\\d{" + TimeCode.DIGITS + "}");

    /** The length of the HMAC, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final String ISSUER = "VidGo";

    private final TotpRows rows;
    private final RecoveryCodes recovery;
    private final SecretBox box;
    private final Clock clock;

    Totp(TotpRows rows, RecoveryCodes recovery, SecretBox box, Clock clock) {
        this.rows = rows;
        this.recovery = recovery;
        this.box = box;
        this.clock = clock;
    }

    /**
     * What an app needs to make codes.
     *
     * @param secret Base32, for typing
     * @param uri the same as {@code otpauth:} address, for a QR code
     */
    record Enrolment(String secret, String uri) {}

    /** Whether signing in asks for a code. */
    public boolean enabled(UUID user) {
        return confirmed(user).isPresent();
    }

    /** How many recovery codes are left; empty when no second factor guards the account. */
    Optional<Integer> recoveryCodesLeft(UUID user) {
        return confirmed(user).map(Factor::recoveryCodes);
    }

    /** Makes a secret that guards nothing until a code of it is confirmed; empty when a factor is confirmed already. */
    Optional<Enrolment> begin(UUID user, String email) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        if (!rows.begin(user, box.seal(purpose(user), secret), clock.instant())) {
            return Optional.empty();
        }
        String text = Base32.encode(secret);
        String label =
                URLEncoder.encode(ISSUER + ":" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return Optional.of(new Enrolment(
                text,
                "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER + "&algorithm=SHA1&digits="
                        + TimeCode.DIGITS + "&period=" + TimeCode.PERIOD_SECONDS));
    }

    /** From now on signing in asks for a code. Gives the recovery codes; empty when the code is wrong. */
    @Transactional
    Optional<List<String>> confirm(UUID user, String code) {
        Optional<Factor> begun = rows.find(user).filter(factor -> factor.confirmedAt() == null);
        OptionalLong step = begun.map(factor -> stepOf(user, factor, code)).orElse(OptionalLong.empty());
        if (step.isEmpty()
                || !rows.confirm(user, begun.orElseThrow().secretSealed(), step.getAsLong(), clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(newRecoveryCodes(user));
    }

    /** Whether a code of the app, or a recovery code, is right. It is used up then. */
    @Transactional
    public boolean accept(UUID user, String code) {
        String typed = code.strip();
        if (!DIGITS.matcher(typed).matches()) {
            return enabled(user) && rows.useRecoveryCode(user, recovery.hashed(user, typed));
        }
        OptionalLong step =
                confirmed(user).map(factor -> stepOf(user, factor, typed)).orElse(OptionalLong.empty());
        return step.isPresent() && rows.useStep(user, step.getAsLong());
    }

    /** Replaces all recovery codes. */
    @Transactional
    List<String> newRecoveryCodes(UUID user) {
        List<String> codes = recovery.make();
        rows.replaceRecoveryCodes(
                user, codes.stream().map(code -> recovery.hashed(user, code)).toList());
        return codes;
    }

    /** Signing in asks for the password only. */
    void disable(UUID user) {
        rows.remove(user);
    }

    private Optional<Factor> confirmed(UUID user) {
        return rows.find(user).filter(factor -> factor.confirmedAt() != null);
    }

    private OptionalLong stepOf(UUID user, Factor factor, String code) {
        return TimeCode.stepOf(box.open(purpose(user), factor.secretSealed()), code.strip(), clock.instant());
    }

    private static String purpose(UUID user) {
        return "totp:" + user;
    }
}
