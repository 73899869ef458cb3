package ai.vidgo.generation.requests;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * What a request asks others beside its own work, because neither needs what the other finds. Only for reads that end by
 * themselves: an answer that nobody fetches, after a refusal for example, is dropped.
 */
@Singleton
class ParallelReads {

    private final Executor threads;

    @Inject
    ParallelReads(@VirtualThreads ExecutorService threads) {
        this((Executor) threads);
    }

    /** By other threads than those that know the present request. */
    ParallelReads(Executor threads) {
        this.threads = threads;
    }

    /** Begins a read in the context of the present request. The result waits for it, and throws what it threw. */
    <T> Supplier<T> begin(Supplier<T> read) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(read, threads);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        };
    }
}
