package ai.vidgo.simulators.merchant;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Posts a vendor's messages to the shop's server and repeats each until it is acknowledged. On demand it misbehaves as
 * networks do: it holds messages back and releases them in another order, sends copies, waits, forges the proof of
 * origin, and takes an answer for lost.
 */
public final class PostOffice implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FLUSH_PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 200;
    private static final int MOST_COPIES = 500;
    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("vendor-post").start(work);

    private final SimClock clock;
    private final Supplier<List<Duration>> pauses;
    private final Random random;
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("vendor-post-line").factory());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final List<Message> held = new ArrayList<>();
    private final AtomicInteger forge = new AtomicInteger();
    private final AtomicInteger lose = new AtomicInteger();
    private final AtomicInteger age = new AtomicInteger();
    private volatile boolean holding;
    private volatile int copies = 1;
    private volatile Duration delay = Duration.ZERO;

    /**
     * An office that behaves.
     *
     * @param pauses before the second and later posts of a message; read at each message
     * @param seed of the order in which held messages are shuffled
     */
    public PostOffice(SimClock clock, Supplier<List<Duration>> pauses, long seed) {
        this.clock = clock;
        this.pauses = pauses;
        this.random = new Random(seed);
    }

    /** Posts in the background, one message after the other in the order of the calls. */
    public void post(Message message) {
        line.execute(() -> deliver(message));
    }

    /** Posts now and gives the first outcome; repetitions follow in the background. */
    public Attempt deliver(Message message) {
        if (hold(message)) {
            return new Attempt(clock.instant(), message.kind(), message.url(), 0, "held back", false);
        }
        pause(delay);
        List<Attempt> attempts = volley(message, copies, true);
        if (attempts.stream().noneMatch(Attempt::accepted)) {
            int now = age.get();
            THREADS.execute(() -> repeat(message, now));
        }
        return attempts.getFirst();
    }

    /** Posts the same message several times, at the same moment or one after the other, and never again. */
    public List<Attempt> volley(Message message, int times, boolean parallel) {
        List<CompletableFuture<Attempt>> running = new ArrayList<>();
        for (int i = 0; i < Math.clamp(times, 1, MOST_COPIES); i++) {
            CompletableFuture<Attempt> one = CompletableFuture.supplyAsync(() -> send(message, 0), THREADS);
            running.add(one);
            if (!parallel) {
                one.join();
            }
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    /** Waits until everything that was given to {@link #post} has been posted once. */
    public void flush() {
        CompletableFuture.runAsync(() -> {}, line)
                .orTimeout(FLUSH_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /**
     * Changes the behaviour: {@code hold} (boolean), {@code copies}, {@code delay_seconds}, {@code forge} and
     * {@code lose_answers} (numbers of coming posts). What is not named stays.
     */
    public void behave(JsonNode wish) {
        holding = wish.path("hold").asBoolean(holding);
        copies = Math.clamp(wish.path("copies").asInt(copies), 1, MOST_COPIES);
        delay = Duration.ofMillis(Math.round(wish.path("delay_seconds").asDouble(delay.toMillis() / 1000.0) * 1000));
        forge.set(wish.path("forge").asInt(forge.get()));
        lose.set(wish.path("lose_answers").asInt(lose.get()));
    }

    /**
     * Posts what was held back, each message {@code copies} times, and stops holding.
     *
     * @param order {@code sent}, {@code reversed} or {@code shuffled}
     */
    public List<Attempt> release(String order, int copiesOfEach) {
        List<Message> waiting;
        synchronized (held) {
            holding = false;
            waiting = new ArrayList<>();
            for (int i = 0; i < Math.clamp(copiesOfEach, 1, MOST_COPIES); i++) {
                waiting.addAll(held);
            }
            held.clear();
        }
        switch (order) {
            case "sent" -> {}
            case "reversed" -> Collections.reverse(waiting);
            case "shuffled" -> Collections.shuffle(waiting, random);
            default -> throw new IllegalArgumentException("order must be sent, reversed or shuffled");
        }
        return waiting.stream().map(this::deliver).toList();
    }

    /** The behaviour and what is held back. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("hold", holding)
                .put("copies", copies)
                .put("delay_seconds", delay.toMillis() / 1000.0)
                .put("forge", forge.get())
                .put("lose_answers", lose.get());
        ArrayNode kinds = json.putArray("held");
        synchronized (held) {
            held.forEach(message -> kinds.add(message.kind()));
        }
        return json;
    }

    /** Behaves again, and forgets what was held back or would be repeated. */
    public void reset() {
        age.incrementAndGet();
        synchronized (held) {
            holding = false;
            held.clear();
        }
        copies = 1;
        delay = Duration.ZERO;
        forge.set(0);
        lose.set(0);
    }

    @Override
    public void close() {
        reset();
        line.shutdownNow();
    }

    private boolean hold(Message message) {
        synchronized (held) {
            return holding && held.add(message);
        }
    }

    private void repeat(Message message, int ageAtStart) {
        int repetition = 0;
        for (Duration wait : pauses.get()) {
            pause(wait);
            if (Thread.currentThread().isInterrupted() || age.get() != ageAtStart) {
                return;
            }
            if (send(message, ++repetition).accepted()) {
                return;
            }
        }
    }

    private void pause(Duration wait) {
        try {
            clock.waitUntil(clock.instant().plus(wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Attempt send(Message message, int repetition) {
        Attempt attempt = exchange(message, repetition);
        message.record(attempt);
        return attempt;
    }

    private Attempt exchange(Message message, int repetition) {
        try {
            HttpResponse<String> response = client.send(
                    message.request(repetition, take(forge)).timeout(TIMEOUT).build(),
                    HttpResponse.BodyHandlers.ofString());
            String answer = response.body();
            boolean accepted = message.acknowledged(response.statusCode(), answer) && !take(lose);
            String shown = answer.substring(0, Math.min(LONGEST_ANSWER, answer.length()));
            return new Attempt(clock.instant(), message.kind(), message.url(), response.statusCode(), shown, accepted);
        } catch (IOException | IllegalArgumentException e) {
            return failed(message, "no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(message, "interrupted");
        }
    }

    private Attempt failed(Message message, String reason) {
        return new Attempt(clock.instant(), message.kind(), message.url(), 0, reason, false);
    }

    /** Uses up one of the posts that are to go wrong. */
    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }
}
