package ai.vidgo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.testing.OtherSettings;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator's switch {@code A2E_OWN_FACE=false}. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class OwnFaceTest extends ServiceTest {

    @Test
    void nobodyElseSpeaksInPlaceOfTheCallerAndNothingIsHeld() {
        UUID user = billing.subscriber(100);

        as(user).body(Map.of("image_url", picture("face"), "script", "Welcome to my shop", "language", "en"))
                .post("/api/v1/tools/avatar")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("message", notNullValue())
                .body("credits_used", equalTo(0));

        assertThat(billing.holdsOf(user)).isEmpty();
        assertThat(vendors.purchases()).isEmpty();
    }
}
