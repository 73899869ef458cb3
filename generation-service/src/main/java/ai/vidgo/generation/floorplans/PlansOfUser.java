package ai.vidgo.generation.floorplans;

import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The plans of a user: the house that somebody lives in. What was made of them is the jobs' to export and erase. */
@Singleton
class PlansOfUser implements PersonalData {

    private final PlanRows rows;
    private final MediaStore store;
    private final MediaUrls urls;

    PlansOfUser(PlanRows rows, MediaStore store, MediaUrls urls) {
        this.rows = rows;
        this.store = store;
        this.urls = urls;
    }

    /** One plan. */
    @RegisterForReflection
    record Exported(UUID id, String sourceType, String sketch, Instant createdAt) {}

    @Override
    public String section() {
        return "floor_plans";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return rows.of(userId, Integer.MAX_VALUE).stream()
                .map(plan ->
                        new Exported(plan.id(), plan.sourceType(), urls.stored(plan.sketchKey()), plan.createdAt()))
                .toList();
    }

    @Override
    public void erase(UUID userId) {
        List<PlanRows.Plan> plans = rows.of(userId, Integer.MAX_VALUE);
        rows.deleteOf(userId);
        plans.forEach(plan -> store.delete(plan.sketchKey()));
    }
}
