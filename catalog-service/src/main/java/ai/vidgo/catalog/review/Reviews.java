package ai.vidgo.catalog.review;

import ai.vidgo.catalog.answers.CatalogChanged;
import ai.vidgo.catalog.materials.MaterialChanged;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides about materials: state, history, audit trail and the end of cached copies go together. */
@Singleton
class Reviews {

    private final ReviewRows rows;
    private final AdminAudit audit;
    private final MediaStore store;
    private final MediaUrls urls;
    private final Event<CatalogChanged> catalogChanges;
    private final Event<MaterialChanged> materialChanges;

    Reviews(
            ReviewRows rows,
            AdminAudit audit,
            MediaStore store,
            MediaUrls urls,
            Event<CatalogChanged> catalogChanges,
            Event<MaterialChanged> materialChanges) {
        this.rows = rows;
        this.audit = audit;
        this.store = store;
        this.urls = urls;
        this.catalogChanges = catalogChanges;
        this.materialChanges = materialChanges;
    }

    /**
     * Applies a decision of the calling administrator.
     *
     * @param reason kept in the history and not in the audit trail, which holds no free text about people
     * @return false when there is no such material
     * @throws Problem 409 {@code material_without_files} for a user's result that is to be shown and whose files are gone
     */
    @Transactional
    boolean decide(UUID materialId, UUID reviewerId, ReviewAction action, @Nullable String reason) {
        Optional<ReviewRows.State> found = rows.lock(materialId);
        if (found.isEmpty()) {
            return false;
        }
        ReviewRows.State before = found.get();
        if (action != ReviewAction.REJECT && before.contributed()) {
            requireFiles(before.results());
        }
        rows.decide(materialId, action);
        rows.add(materialId, reviewerId, before.status(), action.status(), reason);
        audit.record(new AdminAction(
                "material." + action.status(),
                "material",
                materialId.toString(),
                new Standing(before.status(), before.featured()),
                new Standing(action.status(), action == ReviewAction.FEATURE)));
        materialChanges.fire(new MaterialChanged(materialId, before.lookupHash()));
        catalogChanges.fire(new CatalogChanged());
        return true;
    }

    /** A user may remove a result while it waits for its review. */
    private void requireFiles(List<String> results) {
        boolean complete = results.stream()
                .map(urls::key)
                .flatMap(Optional::stream)
                .allMatch(key -> store.stat(key).isPresent());
        if (!complete) {
            throw Problem.of(409, "material_without_files");
        }
    }

    /** What the audit trail says of a material. */
    @RegisterForReflection
    record Standing(String status, boolean isFeatured) {}
}
