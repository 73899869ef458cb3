package ai.vidgo.catalog.materials;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material that was there is different from now on. Fired inside the changing transaction; after the commit its cached
 * forms are forgotten.
 */
public record MaterialChanged(UUID id, @Nullable String lookupHash) {}
