package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All entities of an account as the documents that the API shows, by id. Whoever reads or changes one holds the
 * simulator's lock.
 */
final class Books {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_CHARACTERS = 11;
    private static final int RANDOM_CHARACTERS = 15;

    private final Clock calendar;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ObjectNode> entities = new LinkedHashMap<>();
    private Instant last = Instant.EPOCH;

    Books(Clock calendar) {
        this.calendar = calendar;
    }

    /** The time of the next fact: every fact has its own microsecond, so that {@code occurred_at} orders them. */
    Instant tick() {
        Instant now = calendar.instant().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }

    /** The day on the calendar. */
    Instant today() {
        return calendar.instant();
    }

    /** A new id, such as {@code txn_} and 26 letters and digits; later ones sort behind earlier ones. */
    String id(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, tick());
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            id.append(ALPHABET.charAt((int) (micros >>> (5 * i)) & 31));
        }
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** Opens the document of a new entity, with its id and times. */
    ObjectNode open(String prefix) {
        return open(prefix, id(prefix));
    }

    /** The same under a given id. */
    ObjectNode open(String prefix, String id) {
        String now = tick().toString();
        ObjectNode entity = Json.object().put("id", id);
        entity.put("created_at", now).put("updated_at", now);
        entities.put(id, entity);
        return entity;
    }

    /** Marks a document as changed now. */
    ObjectNode touch(ObjectNode entity) {
        return entity.put("updated_at", tick().toString());
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /**
     * The entity with that id and prefix.
     *
     * @throws Refusal 404 {@code not_found}
     */
    ObjectNode require(String prefix, String id) {
        return find(id).filter(found -> id.startsWith(prefix + "_")).orElseThrow(() -> Refusal.notFound(id));
    }

    /** All entities of a kind, oldest first. */
    List<ObjectNode> all(String prefix) {
        return entities.values().stream()
                .filter(entity -> entity.path("id").asText().startsWith(prefix + "_"))
                .toList();
    }

    void clear() {
        entities.clear();
        last = Instant.EPOCH;
    }
}
