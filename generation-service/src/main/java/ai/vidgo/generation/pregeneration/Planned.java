package ai.vidgo.generation.pregeneration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/**
 * What a run would make of one tool.
 *
 * @param planned materials that it would make
 * @param skipped materials that are there already
 * @param costUsd list prices at the first provider of the route, US dollars, source pictures included
 */
@RegisterForReflection
record Planned(int planned, int skipped, BigDecimal costUsd) {

    static final Planned SKIPPED = new Planned(0, 1, BigDecimal.ZERO);

    Planned plus(Planned other) {
        return new Planned(planned + other.planned, skipped + other.skipped, costUsd.add(other.costUsd));
    }
}
