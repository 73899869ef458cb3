package ai.vidgo.billing.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** How Paddle writes values (contract: external-paddle §1 and §2). */
final class PaddleJson {

    private static final Set<String> WITHOUT_DECIMALS = Set.of("JPY", "KRW", "CLP", "VND");

    private PaddleJson() {}

    /** A text that is there and not empty. */
    static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A time with 0 to 9 fraction digits, cut to what the database keeps. */
    static Optional<Instant> instant(JsonNode value) {
        try {
            return text(value)
                    .map(text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** An amount in the smallest unit, written as a whole number in text. */
    static Optional<Long> minor(JsonNode value) {
        return text(value).filter(text -> text.matches("-?\\d{1,15}")).map(Long::valueOf);
    }

    /** Money in its smallest unit. */
    static long toMinor(BigDecimal amount, String currency) {
        return amount.movePointRight(decimals(currency)).longValueExact();
    }

    /** Money in its large unit. */
    static BigDecimal toMajor(long minor, String currency) {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    private static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : 2;
    }
}
