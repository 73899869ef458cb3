package ai.vidgo.catalog.landing;

import ai.vidgo.platform.privacy.PersonalData;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Messages that a user wrote while signed in. Those of visitors belong to no account and go with time. */
@Singleton
class ContactPersonalData implements PersonalData {

    private final ContactRows rows;

    ContactPersonalData(ContactRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "contact_messages";
    }

    @Override
    public Object export(UUID userId) {
        return rows.ofUser(userId);
    }

    @Override
    public void erase(UUID userId) {
        rows.deleteOfUser(userId);
    }
}
