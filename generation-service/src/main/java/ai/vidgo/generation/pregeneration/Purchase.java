package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A purchase under way.
 *
 * @param id in the book
 * @param estimateUsd what it costs by the price table
 * @param since when it was made
 */
record Purchase(
        UUID id,
        Claim claim,
        Workshop.Order order,
        GenerationProvider provider,
        BigDecimal estimateUsd,
        Instant since) {

    Operation operation() {
        return order.operation();
    }
}
