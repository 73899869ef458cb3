package ai.vidgo.generation.moderation;

import ai.vidgo.platform.privacy.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Texts of a user that wait for a look by a person. */
@Singleton
class ReviewsOfUser implements PersonalData {

    private final ReviewRows rows;

    ReviewsOfUser(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "moderation_reviews";
    }

    @Override
    public List<ReviewRows.Written> export(UUID userId) {
        return rows.of(userId);
    }

    @Override
    public void erase(UUID userId) {
        rows.forget(userId);
    }
}
