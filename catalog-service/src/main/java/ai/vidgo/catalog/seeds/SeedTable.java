package ai.vidgo.catalog.seeds;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A table that the service brings data for. The file {@code seeds/<table>.json} is an array of rows: each has a
 * {@code seed_key} that never changes and never comes back, and columns by their names. A feature implements this once
 * per table.
 */
public interface SeedTable {

    /** Name of the table; it has a unique column {@code seed_key} and defaults for everything that the file leaves out. */
    String table();

    /** Adds columns that are computed from those of the file, for example a hash. */
    default ObjectNode complete(ObjectNode row) {
        return row;
    }
}
