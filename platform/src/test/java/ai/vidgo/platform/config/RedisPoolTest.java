package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many requests at a time are no reason to take Redis for away. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class RedisPoolTest {

    private static final int CALLERS = 200;

    @Inject
    RedisDataSource redis;

    @Test
    void whoComesWhileAllConnectionsAreBusyWaits() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> {
                    start.await();
                    return redis.execute("PING").toString();
                }));
            }
            start.countDown();
            for (Future<String> caller : callers) {
                assertThat(caller.get()).isEqualTo("PONG");
            }
        }
    }
}
