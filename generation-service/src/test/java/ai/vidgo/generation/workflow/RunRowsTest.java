package ai.vidgo.generation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunRowsTest extends ServiceTest {

    /** So that nobody works on the rows meanwhile. */
    private static final Duration LATER = Duration.ofDays(1);

    @Inject
    RunRows rows;

    @Inject
    Sql sql;

    @Test
    void anItemThatWasEndedTwiceBringsOneFurtherItem() {
        RunRows.Run run = new RunRows.Run(UUID.randomUUID(), UUID.randomUUID(), "category", "t2i_showcase");
        List<RunRows.NewItem> items = Stream.of("one", "two", "three")
                .map(words -> new RunRows.NewItem(Item.Kind.DEMO_IMAGE, "t2i_showcase", words))
                .toList();
        rows.insert(run, items, 1, clock.instant().plus(LATER));
        Item first = rows.item(run.id(), 0).orElseThrow();

        rows.end(first, clock.instant(), LATER);
        rows.end(first, clock.instant(), LATER);

        assertThat(sql.list(
                        "SELECT state FROM workflow_items WHERE run_id = ? ORDER BY number",
                        row -> row.text("state"),
                        run.id()))
                .containsExactly("DONE", "RUNNING", "WAITING");
        rows.deleteOf(run.ownerId());
    }
}
