package ai.vidgo.simulators.ecpay;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A card that is charged again every period (contract: external-ecpay §2.3). It exists once the first charge was made. */
final class Contract {

    /** After so many refusals in a row the vendor gives up. */
    private static final int MOST_REFUSALS = 6;

    private final String periodType;
    private final int frequency;
    private final int execTimes;
    private final List<Charge> charges = new ArrayList<>();
    private boolean stopped;
    private boolean declining;

    Contract(EcpayOrder order, Charge first) {
        this.periodType = order.field("PeriodType");
        this.frequency = Integer.parseInt(order.field("Frequency"));
        this.execTimes = Integer.parseInt(order.field("ExecTimes"));
        charges.add(first);
    }

    /** When the card is charged next; empty once it is over. */
    synchronized Optional<Instant> due() {
        return status().equals("1") ? Optional.of(after(charges.size())) : Optional.empty();
    }

    /** Whether the card refuses for now. */
    synchronized boolean declining() {
        return declining;
    }

    synchronized void decline(boolean refuses) {
        declining = refuses;
    }

    synchronized void add(Charge charge) {
        charges.add(charge);
        stopped |= refusalsInARow() >= MOST_REFUSALS;
    }

    /** Tries the newest charge, which was refused, again; false when there is none. */
    synchronized boolean retried(Charge again) {
        boolean possible = !charges.getLast().paid();
        if (possible) {
            charges.set(charges.size() - 1, again);
        }
        return possible;
    }

    /** Ends it; false when it was over before. */
    synchronized boolean stop() {
        boolean first = status().equals("1");
        stopped = true;
        return first;
    }

    /** {@code 0} stopped, {@code 1} running, {@code 2} finished. */
    synchronized String status() {
        if (stopped) {
            return "0";
        }
        return charges.size() >= execTimes ? "2" : "1";
    }

    synchronized long successes() {
        return charges.stream().filter(Charge::paid).count();
    }

    /** The first charge and those that followed. */
    synchronized List<Charge> charges() {
        return List.copyOf(charges);
    }

    private Instant after(int periods) {
        ZonedDateTime first = charges.getFirst().at().atZone(TaiwanTime.ZONE);
        long distance = (long) periods * frequency;
        return switch (periodType) {
            case "D" -> first.plusDays(distance).toInstant();
            case "Y" -> first.plusYears(distance).toInstant();
            default -> first.plusMonths(distance).toInstant();
        };
    }

    private int refusalsInARow() {
        int refusals = 0;
        for (Charge charge : charges.reversed()) {
            if (charge.paid()) {
                break;
            }
            refusals++;
        }
        return refusals;
    }
}
