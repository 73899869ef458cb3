package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ViewPurgeTest {

    @Inject
    Library library;

    @Inject
    Materials materials;

    @Inject
    ViewLog views;

    @Inject
    ViewPurge purge;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void forgetsViewersAfterNinetyDaysAndKeepsTheCount() {
        library.clear();
        UUID id = UUID.fromString(store(picture("product_scene")));
        materials.used(id, Viewer.onToolPage("early", "203.0.113.7"));
        clock.advance(Duration.ofDays(60));
        materials.used(id, Viewer.onToolPage("late", "203.0.113.7"));
        clock.advance(Duration.ofDays(31));
        views.write();

        purge.purge();

        assertThat(library.column("SELECT session_id FROM material_views")).containsExactly("late");
        assertThat(library.column("SELECT use_count FROM materials")).containsExactly("2");
    }
}
