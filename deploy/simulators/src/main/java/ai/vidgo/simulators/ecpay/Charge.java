package ai.vidgo.simulators.ecpay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** One authorisation of a card, or one attempt at it, and what became of its money (contract: external-ecpay §5.3, §5.5). */
final class Charge {

    /** The day's authorisations are captured then. */
    private static final LocalTime CAPTURE = LocalTime.of(20, 15);

    static final String DONE = "1";
    static final String NOT_NOW = "10100050";

    private final String tradeNo;
    private final long amount;
    private final boolean paid;
    private final Instant at;
    private State state;
    private long returned;

    private enum State {
        REFUSED("未授權"),
        AUTHORISED("已授權"),
        TO_BE_CAPTURED("要關帳"),
        CAPTURED("已關帳"),
        ABANDONED("已取消");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    /**
     * A card was asked.
     *
     * @param tradeNo the vendor's number, 16 digits or more
     * @param paid whether it said yes
     */
    Charge(String tradeNo, long amount, boolean paid, Instant at) {
        this.tradeNo = tradeNo;
        this.amount = amount;
        this.paid = paid;
        this.at = at;
        this.state = paid ? State.TO_BE_CAPTURED : State.REFUSED;
    }

    String tradeNo() {
        return tradeNo;
    }

    /** The number of the authorisation: eight digits that do not begin with 0, because some answers show it as a number. */
    String gwsr() {
        return "1" + tradeNo.substring(tradeNo.length() - 7);
    }

    boolean paid() {
        return paid;
    }

    Instant at() {
        return at;
    }

    /** Empty for a refusal. */
    String authCode() {
        return paid ? "777777" : "";
    }

    synchronized long returned() {
        return returned;
    }

    /** The state in the vendor's words. */
    synchronized String word(Instant now) {
        captureWhenDue(now);
        return state.word;
    }

    /** What lies with the merchant. */
    synchronized long captured(Instant now) {
        captureWhenDue(now);
        return state == State.CAPTURED ? amount - returned : 0;
    }

    /** The daily capture runs now. */
    synchronized void capture() {
        if (state == State.TO_BE_CAPTURED) {
            state = State.CAPTURED;
        }
    }

    /** Capture, refund, withdrawal, abandonment; {@code 1} when the state allows it. */
    synchronized String act(String action, long wanted, Instant now) {
        captureWhenDue(now);
        return switch (action) {
            case "C" -> move(state == State.AUTHORISED, State.TO_BE_CAPTURED);
            case "E" -> move(state == State.TO_BE_CAPTURED, State.AUTHORISED);
            case "N" -> move(state == State.AUTHORISED, State.ABANDONED);
            case "R" -> giveBack(wanted);
            default -> NOT_NOW;
        };
    }

    private void captureWhenDue(Instant now) {
        ZonedDateTime local = at.atZone(TaiwanTime.ZONE);
        ZonedDateTime sameDay = local.with(CAPTURE);
        ZonedDateTime due = sameDay.isAfter(local) ? sameDay : sameDay.plus(Duration.ofDays(1));
        if (!now.isBefore(due.toInstant())) {
            capture();
        }
    }

    private String move(boolean allowed, State next) {
        if (allowed) {
            state = next;
        }
        return allowed ? DONE : NOT_NOW;
    }

    private String giveBack(long wanted) {
        boolean partOfUncaptured = state == State.TO_BE_CAPTURED && wanted < amount;
        if (wanted <= 0 || returned + wanted > amount || !(state == State.CAPTURED || partOfUncaptured)) {
            return NOT_NOW;
        }
        returned += wanted;
        return DONE;
    }
}
