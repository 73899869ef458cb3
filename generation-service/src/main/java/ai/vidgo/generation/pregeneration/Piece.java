package ai.vidgo.generation.pregeneration;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A thing that a run makes beside the seeds.
 *
 * @param tool what a run counts it under
 * @param name for people
 * @param estimate what it costs by the list, US dollars
 * @param making makes it within what the run may spend
 */
record Piece(String tool, String name, Supplier<BigDecimal> estimate, Function<SpendingCap, Outcome> making) {}
