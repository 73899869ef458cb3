package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ClusterLockTest {

    @Inject
    ClusterLock cluster;

    @Inject
    Sql sql;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void letsOneWorkAtATime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> cluster.runAlone("work", () -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }));
        begun.await();
        assertThat(cluster.runAlone("work", others::incrementAndGet)).isFalse();
        assertThat(cluster.runAlone("other work", others::incrementAndGet)).isTrue();
        end.countDown();
        assertThat(first.get()).isTrue();
        assertThat(cluster.runAlone("work", others::incrementAndGet)).isTrue();
        assertThat(others).hasValue(2);
    }

    @Test
    void letsGoWhenTheWorkFails() {
        assertThatThrownBy(() -> cluster.runAlone("failing", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessageContaining("broken");
        assertThat(cluster.runAlone("failing", () -> {})).isTrue();
    }

    @Test
    void whatTheWorkHasDoneStaysWhenItFailsLater() {
        sql.update("CREATE TABLE cluster_lock_notes (note text)");
        try {
            assertThatThrownBy(() -> cluster.runAlone("half done", () -> {
                        sql.update("INSERT INTO cluster_lock_notes VALUES ('done')");
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessageContaining("broken");
            assertThat(sql.list("SELECT note FROM cluster_lock_notes", row -> row.text("note")))
                    .containsExactly("done");
        } finally {
            sql.update("DROP TABLE cluster_lock_notes");
        }
    }

    @Test
    void theWorkIsOutsideOfTheTransactionThatHoldsTheLock() {
        AtomicInteger status = new AtomicInteger(Status.STATUS_UNKNOWN);
        QuarkusTransaction.requiringNew()
                .run(() -> cluster.runAlone("outside", () -> status.set(transactions.getTransactionStatus())));
        assertThat(status).hasValue(Status.STATUS_NO_TRANSACTION);
    }
}
