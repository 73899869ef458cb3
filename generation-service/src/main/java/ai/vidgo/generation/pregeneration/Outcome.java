package ai.vidgo.generation.pregeneration;

import java.math.BigDecimal;

/** How the making of one thing ended. */
sealed interface Outcome {

    /** It is there; {@code costUsd} is what it cost. */
    record Stored(BigDecimal costUsd) implements Outcome {}

    /** There was no need: it is there already, or another instance makes it. */
    record Skipped(String reason) implements Outcome {}

    /** Not made, with the reason for the log. */
    record Failed(String reason) implements Outcome {}
}
