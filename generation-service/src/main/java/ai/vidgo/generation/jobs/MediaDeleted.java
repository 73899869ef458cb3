package ai.vidgo.generation.jobs;

import java.util.List;
import java.util.UUID;

/**
 * Media of a user are gone; fired in the transaction that removes the jobs they belonged to.
 *
 * @param keys store keys
 */
public record MediaDeleted(UUID ownerId, List<String> keys) {}
