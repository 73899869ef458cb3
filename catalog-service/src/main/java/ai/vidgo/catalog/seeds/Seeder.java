package ai.vidgo.catalog.seeds;

import ai.vidgo.platform.crypto.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seeds the tables (contract: operations §1, step 4). Idempotent, and never undoes what an administrator did:
 *
 * <ul>
 *   <li>a row is inserted once; one that was deleted afterwards is not brought back;
 *   <li>a newer file changes a row only while all its seeded columns still say what the older file gave them.
 * </ul>
 *
 * A failure fails the start. A start with the files of the last one reads one small table and does nothing.
 */
@ApplicationScoped
public class Seeder {

    private static final Logger LOG = Logger.getLogger(Seeder.class);

    private final List<SeedTable> tables;
    private final SeedRows rows;
    private final ObjectMapper json;

    Seeder(@All List<SeedTable> tables, SeedRows rows, ObjectMapper json) {
        this.tables = tables;
        this.rows = rows;
        this.json = json;
    }

    void atStart(@Observes StartupEvent start) {
        seedAll();
    }

    /** Seeds every table whose file is not the one it was seeded from last. */
    @Transactional
    public void seedAll() {
        Map<String, String> known = rows.digests();
        for (SeedTable table : tables) {
            byte[] file = read("seeds/" + table.table() + ".json");
            String digest = Sha256.hex(file);
            if (!digest.equals(known.get(table.table()))) {
                rows.lock();
                seed(table, parse(table, file));
                rows.keepDigest(table.table(), digest);
            }
        }
    }

    /**
     * Seeds one table with the given rows, whatever it was seeded from last.
     *
     * @throws IllegalArgumentException when a row has no {@code seed_key}
     */
    @Transactional
    void seed(SeedTable table, JsonNode given) {
        Map<String, String> known = rows.contents(table.table());
        int inserted = 0;
        int changed = 0;
        for (JsonNode element : given) {
            ObjectNode row = table.complete(((ObjectNode) element).deepCopy());
            String key = row.path("seed_key").asText();
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a row of seeds/" + table.table() + ".json has no seed_key");
            }
            @Nullable String before = known.get(key);
            if (before == null) {
                inserted += rows.insert(table.table(), key, row);
            } else if (!sameAs(before, row)) {
                changed += rows.change(table.table(), key, row);
            }
        }
        LOG.infof("seeded %s: %d rows new, %d rows changed", table.table(), inserted, changed);
    }

    private boolean sameAs(String before, ObjectNode row) {
        try {
            return json.readTree(before).equals(row);
        } catch (IOException e) {
            throw new UncheckedIOException("the content of a seeded row is not JSON", e);
        }
    }

    private JsonNode parse(SeedTable table, byte[] file) {
        try {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("seeds/" + table.table() + ".json is not JSON", e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
