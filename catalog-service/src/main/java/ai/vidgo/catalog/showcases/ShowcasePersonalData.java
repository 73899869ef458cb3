package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.privacy.PersonalData;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Showcases that a user offered go with the account unless an administrator has promoted them. */
@Singleton
class ShowcasePersonalData implements PersonalData {

    private final UserShowcaseRows rows;

    ShowcasePersonalData(UserShowcaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "showcases";
    }

    @Override
    public Object export(UUID userId) {
        return rows.ofUser(userId);
    }

    @Override
    public void erase(UUID userId) {
        rows.forget(userId);
    }
}
