package ai.vidgo.simulators.fault;

/**
 * One misbehaviour to show.
 *
 * @param mode what to do
 * @param value the mode's argument, empty when none was given
 */
public record Fault(FaultMode mode, String value) {

    /** The argument as a number. */
    public long number(long fallback) {
        return value.matches("-?\\d{1,12}") ? Long.parseLong(value) : fallback;
    }
}
