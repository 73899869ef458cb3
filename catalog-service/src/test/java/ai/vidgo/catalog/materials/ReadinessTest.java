package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.asGeneration;
import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ReadinessTest {

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void reportsReadinessFromACacheOfThirtySeconds() {
        clock.advance(Duration.ofSeconds(31));
        readiness(false);

        store(picture("background_removal"));
        store(clip());
        readiness(false);

        clock.advance(Duration.ofSeconds(31));
        asGeneration()
                .get("/internal/materials/readiness")
                .then()
                .body("ready", equalTo(true))
                .body("tools.background_removal", equalTo(1))
                .body("tools.ai_avatar", equalTo(0))
                .body("materials.landing", equalTo(true))
                .body("materials.video", equalTo(true))
                .body("materials.product", equalTo(false))
                .body("materials.pattern", equalTo(false))
                .body("materials.avatar", equalTo(false));
    }

    private static void readiness(boolean expected) {
        asGeneration()
                .get("/internal/materials/readiness")
                .then()
                .statusCode(200)
                .body("ready", equalTo(expected));
    }
}
