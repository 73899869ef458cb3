package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ClusterLockTest {

    @Inject
    ClusterLock cluster;

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
}
