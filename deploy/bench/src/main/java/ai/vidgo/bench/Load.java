package ai.vidgo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;

/** A number of clients that repeat one operation. */
public final class Load implements AutoCloseable {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private static final long BACK_TO_BACK = 0;

    /** One client's operation, done again and again; an exception is a failure. */
    @FunctionalInterface
    public interface Operation {
        void perform() throws Exception;
    }

    private final int clients;
    private final IntFunction<Operation> operations;
    private final Runnable closing;

    private Load(int clients, IntFunction<Operation> operations, Runnable closing) {
        this.clients = clients;
        this.operations = operations;
        this.closing = closing;
    }

    /** Clients that each repeat the operation made for their number. */
    public static Load of(int clients, IntFunction<Operation> operations) {
        return new Load(clients, operations, () -> {});
    }

    /** Clients that send a request over kept connections; every answer but 2xx is a failure. */
    public static Load http(int clients, Supplier<HttpRequest> requests) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(REQUEST_TIMEOUT)
                .build();
        Operation call = () -> {
            int status = http.send(requests.get(), BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IllegalStateException("answered " + status);
            }
        };
        return new Load(clients, client -> call, http::close);
    }

    /**
     * Clients that send a GET and read its answer with as little work as can be, because what the client costs makes servers
     * look alike.
     *
     * @param kept whether a client keeps its connection, or makes one for each request
     */
    public static Load bare(int clients, URI address, boolean kept) {
        return bare(clients, address, kept, BareHttp::get);
    }

    /** One request and its answer. */
    @FunctionalInterface
    interface Exchange {
        void perform(BareHttp http) throws IOException;
    }

    /** The same with other requests than GET. */
    static Load bare(int clients, URI address, boolean kept, Exchange exchange) {
        Queue<BareHttp> opened = new ConcurrentLinkedQueue<>();
        IntFunction<Operation> client = number -> {
            BareHttp http = new BareHttp(address, kept);
            opened.add(http);
            return () -> exchange.perform(http);
        };
        return new Load(clients, client, () -> opened.forEach(BareHttp::close));
    }

    /** Every client begins its next operation when the one before has ended. */
    public LoadResult run(Duration time) throws InterruptedException {
        return run(time, BACK_TO_BACK);
    }

    /**
     * Operations begin at a fixed rate, whether or not earlier ones have ended. Latency counts from the moment at which an
     * operation was due, so that a server which stalls cannot hide the operations it kept waiting.
     *
     * @param perSecond all clients together
     */
    public LoadResult run(Duration time, double perSecond) throws InterruptedException {
        return run(time, (long) (1e9 * clients / perSecond));
    }

    private LoadResult run(Duration time, long interval) throws InterruptedException {
        ConcurrentHistogram latencies = new ConcurrentHistogram(LoadResult.LONGEST_NANOS, LoadResult.DIGITS);
        AtomicLong failures = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        long begin;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                Operation operation = operations.apply(client);
                long offset = interval * client / clients;
                threads.execute(() -> {
                    awaitStart(start);
                    repeat(operation, System.nanoTime() + offset, interval, time.toNanos(), latencies, failures);
                });
            }
            begin = System.nanoTime();
            start.countDown();
        }
        return new LoadResult(Duration.ofNanos(System.nanoTime() - begin), latencies, failures.get());
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted before the start", e);
        }
    }

    private static void repeat(
            Operation operation,
            long first,
            long interval,
            long time,
            ConcurrentHistogram latencies,
            AtomicLong failures) {
        long due = first;
        while (due - first < time) {
            long wait = due - System.nanoTime();
            if (interval != BACK_TO_BACK && wait > 0) {
                LockSupport.parkNanos(wait);
            }
            long began = interval != BACK_TO_BACK ? due : System.nanoTime();
            try {
                operation.perform();
                latencies.recordValue(Math.clamp(System.nanoTime() - began, 1, LoadResult.LONGEST_NANOS));
            } catch (Exception failed) {
                failures.incrementAndGet();
            }
            due = interval != BACK_TO_BACK ? due + interval : System.nanoTime();
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
