package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ViewLogTest {

    private static final Viewer VIEWER = new Viewer("session-1", "203.0.113.0", "tool_page");

    @Inject
    Library library;

    @Inject
    ViewLog log;

    @Inject
    MaterialRows rows;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void emptyLibrary() {
        log.write();
        library.clear();
    }

    @Test
    void countsUsesAsViewsToo() {
        UUID id = UUID.fromString(store(picture("product_scene")));

        log.used(id, VIEWER);
        log.used(id, VIEWER);
        log.viewed(id, VIEWER);
        log.write();

        assertThat(counts()).containsExactly("2 uses, 3 views");
        assertThat(library.column("SELECT concat_ws(' ', session_id, ip_address, source_page) FROM material_views"))
                .hasSize(3)
                .containsOnly("session-1 203.0.113.0 tool_page");
    }

    @Test
    void aBatchThatIsWrittenAgainCountsOnce() {
        UUID id = UUID.fromString(store(picture("product_scene")));
        List<View> batch = List.of(view(id), view(id));

        rows.record(batch);
        rows.record(batch);

        assertThat(counts()).containsExactly("2 uses, 2 views");
    }

    @Test
    void viewsOfAMaterialThatIsGoneDoNotStopTheOthers() {
        UUID id = UUID.fromString(store(picture("product_scene")));

        log.used(UUID.randomUUID(), VIEWER);
        log.used(id, VIEWER);
        log.write();

        assertThat(counts()).containsExactly("1 uses, 1 views");
    }

    @Test
    void viewsWaitWhileTheDatabaseDoesNotTakeThem() {
        UUID id = UUID.fromString(store(picture("product_scene")));
        library.execute("ALTER TABLE material_views RENAME TO away");
        try {
            log.used(id, VIEWER);
            log.write();
            log.used(id, VIEWER);
            log.write();
        } finally {
            library.execute("ALTER TABLE away RENAME TO material_views");
        }
        assertThat(counts()).containsExactly("0 uses, 0 views");

        log.write();

        assertThat(counts()).containsExactly("2 uses, 2 views");
    }

    @Test
    void aCleanStopWritesWhatWaits() {
        UUID id = UUID.fromString(store(picture("product_scene")));
        ViewLog stopping = new ViewLog(rows, config(10, 1000), clock, new SimpleMeterRegistry());
        for (int i = 0; i < 35; i++) {
            stopping.used(id, VIEWER);
        }
        assertThat(counts()).containsExactly("0 uses, 0 views");

        stopping.stop(new ShutdownEvent());

        assertThat(counts()).containsExactly("35 uses, 35 views");
    }

    @Test
    void memoryIsBoundedAndWhatIsRefusedIsMeasured() {
        UUID id = UUID.fromString(store(picture("product_scene")));
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        ViewLog small = new ViewLog(rows, config(10, 3), clock, metrics);

        for (int i = 0; i < 5; i++) {
            small.used(id, VIEWER);
        }
        assertThat(metrics.get("vidgo.catalog.views.waiting").gauge().value()).isEqualTo(3);
        assertThat(metrics.get("vidgo.catalog.views.refused").counter().count()).isEqualTo(2);
        small.write();
        small.used(id, VIEWER);
        small.write();

        assertThat(counts()).containsExactly("4 uses, 4 views");
    }

    @Test
    void theAnswerDoesNotWaitForTheCounters() throws Exception {
        String id = store(picture("product_scene"));
        use(id);
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE material_views, materials IN ACCESS EXCLUSIVE MODE");
            use(id);
            other.rollback();
        }
        log.write();

        assertThat(counts()).containsExactly("2 uses, 2 views");
    }

    @Test
    void instancesThatCountTheSameMaterialsDoNotBlockEachOther() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(UUID.fromString(store(picture("product_scene"))));
        }
        List<Future<?>> instances = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int instance = 0; instance < 4; instance++) {
                instances.add(threads.submit(() -> {
                    for (int round = 0; round < 25; round++) {
                        List<UUID> order = new ArrayList<>(ids);
                        Collections.shuffle(order);
                        rows.record(order.stream().map(ViewLogTest::view).toList());
                    }
                }));
            }
            for (Future<?> instance : instances) {
                instance.get();
            }
        }
        assertThat(counts()).hasSize(20).containsOnly("100 uses, 100 views");
    }

    private static void use(String id) {
        given().contentType(ContentType.JSON)
                .body(Map.of("preset_id", id))
                .post("/api/v1/demo/use-preset")
                .then()
                .body("success", equalTo(true));
    }

    private List<String> counts() {
        return library.column("SELECT use_count || ' uses, ' || view_count || ' views' FROM materials");
    }

    private static View view(UUID materialId) {
        return new View(UUID.randomUUID(), materialId, true, null, null, "tool_page", Instant.EPOCH);
    }

    private static ViewConfig config(int batch, int waiting) {
        return new ViewConfig() {

            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public int batch() {
                return batch;
            }

            @Override
            public int waiting() {
                return waiting;
            }
        };
    }
}
