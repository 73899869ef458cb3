package ai.vidgo.simulators.ecpay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The card behind a paid order: what was captured and returned, and the charges of its contract. */
final class Card {

    private enum State {
        AUTHORISED,
        TO_BE_CAPTURED,
        CAPTURED,
        ABANDONED
    }

    private static final String DONE = "1";
    private static final String NOT_NOW = "10100050";

    private final List<Charge> charges = new ArrayList<>();
    private State state = State.TO_BE_CAPTURED;
    private long returned;
    private boolean stopped;

    /** A second or later charge. */
    record Charge(String gwsr, boolean paid, Instant at) {}

    /** The daily capture has run. */
    synchronized void capture() {
        if (state == State.TO_BE_CAPTURED) {
            state = State.CAPTURED;
        }
    }

    /** Capture, refund, withdrawal, abandonment; {@code 1} when the card's state allows it. */
    synchronized String act(String action, long amount, long total) {
        return switch (action) {
            case "C" -> move(state == State.AUTHORISED, State.TO_BE_CAPTURED);
            case "E" -> move(state == State.TO_BE_CAPTURED, State.AUTHORISED);
            case "N" -> move(state == State.AUTHORISED, State.ABANDONED);
            case "R" -> giveBack(amount, total);
            default -> NOT_NOW;
        };
    }

    synchronized Charge charge(boolean paid, Instant now) {
        Charge charge = new Charge("9" + (1_000_000 + charges.size()), paid && !stopped, now);
        charges.add(charge);
        return charge;
    }

    /** Ends the contract; false when it had ended before. */
    synchronized boolean stop() {
        boolean first = !stopped;
        stopped = true;
        return first;
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** The first charge and those that followed. */
    synchronized long successes() {
        return 1 + charges.stream().filter(Charge::paid).count();
    }

    synchronized List<Charge> charges() {
        return List.copyOf(charges);
    }

    synchronized long returned() {
        return returned;
    }

    private String move(boolean allowed, State next) {
        if (allowed) {
            state = next;
        }
        return allowed ? DONE : NOT_NOW;
    }

    private String giveBack(long amount, long total) {
        boolean partOfUncaptured = state == State.TO_BE_CAPTURED && amount < total;
        if (amount <= 0 || returned + amount > total || !(state == State.CAPTURED || partOfUncaptured)) {
            return NOT_NOW;
        }
        returned += amount;
        return DONE;
    }
}
