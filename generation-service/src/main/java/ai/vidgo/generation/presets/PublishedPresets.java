package ai.vidgo.generation.presets;

import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * The hashes of the library's visible presets, as the catalogue publishes them in the database. Read each time and never
 * remembered, so that what was published a moment ago is found.
 */
@Singleton
class PublishedPresets {

    private static final Logger LOG = Logger.getLogger(PublishedPresets.class);

    private static final String PUBLISHED =
            "SELECT EXISTS (SELECT 1 FROM catalog.published_presets WHERE lookup_hash = ?) AS published";

    private final Sql sql;
    private final Counter misses;

    PublishedPresets(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        // The catalogue counts what it is asked for; what need not be asked belongs to the same figure.
        this.misses = meters.counter("vidgo.preset.lookups", "by", "hash", "result", "miss");
    }

    /** False when no visible preset has this hash. True also while that can't be read: the catalogue knows then. */
    boolean mayHave(String lookupHash) {
        try {
            boolean published = sql.one(PUBLISHED, row -> row.flag("published"), lookupHash);
            if (!published) {
                misses.increment();
            }
            return published;
        } catch (IllegalStateException unreadable) {
            LOG.warnf("the published presets can't be read, the catalogue is asked: %s", unreadable.getMessage());
            return true;
        }
    }
}
