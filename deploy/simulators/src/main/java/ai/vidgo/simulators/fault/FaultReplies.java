package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.web.Delivery;
import ai.vidgo.simulators.web.Reply;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns faults into answers. */
public final class FaultReplies {

    private static final String BAD_GATEWAY =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private final SimClock clock;

    /** The clock gives {@code Retry-After} dates and times pauses. */
    public FaultReplies(SimClock clock) {
        this.clock = clock;
    }

    /** Does the work with the faults around it: later, not at all, or with a spoilt answer. */
    public Reply around(Faults faults, Dialect dialect, Supplier<Reply> work) {
        faults.find(FaultMode.SLOW).ifPresent(this::waitFor);
        return instead(faults, dialect).orElseGet(() -> spoil(faults, work.get()));
    }

    /** The answer that replaces the work, if the faults say that the work is not done at all. */
    public Optional<Reply> instead(Faults faults, Dialect dialect) {
        return faults.all().stream()
                .flatMap(fault -> instead(fault, dialect).stream())
                .findFirst();
    }

    /** The answer after the work was done, spoilt where the faults say so. */
    public Reply spoil(Faults faults, Reply good) {
        Reply reply = good;
        for (Fault fault : faults.all()) {
            reply = switch (fault.mode()) {
                case RESET_AFTER -> Reply.closed();
                case HANG_AFTER -> Reply.hanging();
                case TRUNCATED -> reply.delivered(Delivery.TRUNCATED);
                case DRIP -> reply.delivered(Delivery.DRIPPING);
                case MALFORMED -> Reply.of(200, "application/json", half(reply.body()));
                case EMPTY -> Reply.of(200, "application/json", new byte[0]);
                case LARGE -> Reply.of(200, "application/json", filled(10 * 1024 * 1024, ' '));
                case DEEP -> Reply.of(200, "application/json", filled(100_000, '['));
                case WRONG_TYPE -> Reply.of(200, "text/html", reply.body());
                case HTML -> Reply.html(200, "<html><body>Welcome</body></html>");
                default -> reply;
            };
        }
        return reply;
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private void waitFor(Fault slow) {
        try {
            clock.waitUntil(clock.instant().plusSeconds(slow.number(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Reply> instead(Fault fault, Dialect dialect) {
        return switch (fault.mode()) {
            case CLOSE, RESET_BEFORE -> Optional.of(Reply.closed());
            case HANG -> Optional.of(Reply.hanging());
            case RATE_LIMIT -> Optional.of(rateLimited(fault.value().isEmpty() ? "2" : fault.value(), dialect));
            case RATE_LIMIT_DATE -> Optional.of(rateLimited(httpDate(fault.number(2)), dialect));
            case ERROR_500 -> Optional.of(dialect.error(500, "internal error"));
            case ERROR_502 -> Optional.of(Reply.html(502, BAD_GATEWAY));
            case ERROR_503 -> Optional.of(dialect.error(503, "service unavailable"));
            case ERROR_504 -> Optional.of(dialect.error(504, "gateway timeout"));
            case ENVELOPE_ERROR -> Optional.of(dialect.envelopeError("the request could not be processed"));
            case POLICY -> Optional.of(dialect.policy());
            case NO_CREDITS -> Optional.of(dialect.noCredits());
            case KEY_REVOKED -> Optional.of(dialect.error(401, "invalid api key"));
            default -> Optional.empty();
        };
    }

    private static Reply rateLimited(String retryAfter, Dialect dialect) {
        Reply reply = dialect.error(429, "too many requests");
        return "none".equals(retryAfter) ? reply : reply.with("Retry-After", retryAfter);
    }

    private String httpDate(long seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusSeconds(seconds));
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
