package ai.vidgo.catalog.materials;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** How materials come into the library: from pre-generation, and as candidates from users' results. */
@Singleton
class MaterialIntake implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(MaterialIntake.class);

    private final MaterialRows rows;
    private final Validator validator;
    private final Event<CatalogChanged> changes;

    MaterialIntake(MaterialRows rows, Validator validator, Event<CatalogChanged> changes) {
        this.rows = rows;
        this.validator = validator;
        this.changes = changes;
    }

    /**
     * Stores a material unless its hash exists; an existing row is left as it is.
     *
     * @throws ai.vidgo.platform.error.Problem 422 when the hash is not that of the material's own fields, or when a
     *     public column names a clean result
     */
    @Transactional
    Stored put(String lookupHash, NewMaterial material) {
        if (!material.lookupHash().equals(lookupHash)) {
            List<Object> location = List.of("path", "lookup_hash");
            throw ValidationProblem.of(new FieldError(
                    "value_error", location, "Value is not the hash of this material", lookupHash, null));
        }
        if (material.showsCleanResult()) {
            throw ValidationProblem.of(FieldError.body(
                    "result_watermarked_url",
                    "value_error",
                    "Value must be a public rendition, not the clean result",
                    material.resultWatermarkedUrl()));
        }
        Optional<UUID> created = rows.insert(lookupHash, material);
        if (created.isPresent()) {
            changes.fire(new CatalogChanged());
        }
        UUID id = created.or(() -> rows.idOf(lookupHash)).orElseThrow();
        return new Stored(id, created.isPresent());
    }

    @Override
    public String topic() {
        return "material.candidate";
    }

    /**
     * Takes a user's result as a candidate, in the transaction of the delivery. Idempotent: the second delivery finds
     * the hash. A candidate that could never be stored is dropped, or its sender would repeat it for ever.
     */
    @Override
    public void consume(OutboxEvent event) {
        NewMaterial candidate = event.payloadAs(NewMaterial.class);
        boolean storable = validator.validate(candidate).isEmpty() && !candidate.showsCleanResult();
        if (!storable || !candidate.isCandidate()) {
            LOG.errorf("material candidate dropped, it cannot be stored: event=%s key=%s", event.id(), event.key());
            return;
        }
        rows.insert(candidate.lookupHash(), candidate);
    }

    /**
     * The answer of a put.
     *
     * @param created false when the hash existed
     */
    record Stored(UUID id, boolean created) {}
}
