package ai.vidgo.billing.seeds;

import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is sold on an empty installation: {@code db/seeds/*.json}, each a table, its key column, a version and rows. Rows
 * are inserted when absent; a higher version changes the columns that still hold what the version before said, so what an
 * administrator has changed stays. An error fails the start (contract: operations §1).
 */
@ApplicationScoped
class Seeds {

    private static final Logger LOG = Logger.getLogger(Seeds.class);
    private static final List<String> FILES = List.of("plans", "credit_packages", "service_pricing");

    /** Instances that start together seed one after the other. */
    private static final String TAKE_TURNS = "LOCK TABLE seeds IN SHARE ROW EXCLUSIVE MODE";

    private static final String APPLY = "SELECT entry ->> ? AS name, apply_seed(?, ?, ?, entry) AS outcome"
            + " FROM jsonb_array_elements(?::jsonb) AS entry";

    private final Sql sql;
    private final ObjectMapper json;

    Seeds(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        sql.update(TAKE_TURNS);
        FILES.forEach(name -> apply(read(name)));
    }

    /** Applies one file in the caller's transaction, in one round trip: it is part of every start. */
    void apply(JsonNode seed) {
        String table = seed.path("table").asText();
        String key = seed.path("key").asText();
        int version = seed.path("version").asInt();
        sql
                .list(
                        APPLY,
                        answer -> new Applied(answer.text("name"), answer.text("outcome")),
                        key,
                        table,
                        key,
                        version,
                        seed.path("rows").toString())
                .stream()
                .filter(applied -> !applied.outcome().equals("known"))
                .forEach(applied ->
                        LOG.infof("seed %s version %d: %s %s", table, version, applied.name(), applied.outcome()));
    }

    private record Applied(String name, String outcome) {}

    private JsonNode read(String name) {
        String resource = "db/seeds/" + name + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
