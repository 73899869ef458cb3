package ai.vidgo.simulators.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The misbehaviours that apply to one task or call. */
public record Faults(List<Fault> all) {

    /** Nothing wrong. */
    public static final Faults NONE = new Faults(List.of());

    /** True when the mode is asked for. */
    public boolean has(FaultMode mode) {
        return find(mode).isPresent();
    }

    /** The first of the given modes that is asked for. */
    public Optional<Fault> find(FaultMode... modes) {
        List<FaultMode> wanted = Arrays.asList(modes);
        return all.stream().filter(fault -> wanted.contains(fault.mode())).findFirst();
    }
}
