package ai.vidgo.gateway.cache;

import ai.vidgo.gateway.answer.Answers;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers to reads without identity that a service marks {@code public}, for as long as it allows and never longer
 * than {@link CacheConfig#life}. Of many callers who ask the same at the same moment one asks the service.
 */
// What the library picks by name for a limit of weight, and Quarkus does not register.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
public final class AnswerCache {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age=(\\d{1,9})(?:$|[ ,])");
    private static final Set<String> VARYING = Set.of("accept-encoding", "accept-language", "origin");
    private static final int LONGEST_LANGUAGE = 100;
    private static final int PRIVATE_ONES = 10_000;

    private final CacheConfig config;
    private final Answers answers;
    private final LongSupplier nanos;
    private final Cache<String, Kept> kept;

    /** What was asked for lately and is not for all: who asks for that must not wait for somebody else's answer. */
    private final Cache<String, Boolean> notForAll;

    private final Map<String, Promise<Optional<Kept>>> flights = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Counter hits;

    /** An empty memory. */
    public AnswerCache(CacheConfig config, Answers answers, MeterRegistry meters, LongSupplier nanos) {
        this.config = config;
        this.answers = answers;
        this.nanos = nanos;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.bytes())
                .<String, Kept>weigher((key, answer) -> answer.weight())
                .build();
        this.notForAll = Caffeine.newBuilder()
                .maximumSize(PRIVATE_ONES)
                .expireAfterWrite(config.life())
                .ticker(nanos::getAsLong)
                .build();
        this.hits = Counter.builder("vidgo.gateway.cache.hits")
                .description("Answers given from memory")
                .register(meters);
    }

    /** What to do with a request. */
    public sealed interface Turn {

        /** It was answered. */
        record Answered() implements Turn {}

        /** Somebody else is asking the same; look at the result, then do as it says. */
        record Wait(Future<Optional<Runnable>> result) implements Turn {}

        /** Ask the service, and record what it says. */
        record Ask(Recording recording) implements Turn {}

        /** Ask the service; its answer is nobody else's. */
        record Pass() implements Turn {}
    }

    /**
     * Looks for an answer.
     *
     * @param target path and query
     */
    public Turn turn(HttpServerRequest request, String target) {
        String key = config.enabled() ? key(request, target) : null;
        if (key == null) {
            return new Turn.Pass();
        }
        Kept found = kept.getIfPresent(key);
        if (found != null && nanos.getAsLong() - found.sinceNanos() < found.freshNanos()) {
            give(found, request);
            return new Turn.Answered();
        }
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null || notForAll.getIfPresent(key) != null) {
            // In the first case the service will say 304, which is of no use to anybody else.
            return new Turn.Pass();
        }
        Promise<Optional<Kept>> own = Promise.promise();
        Promise<Optional<Kept>> running = flights.putIfAbsent(key, own);
        return running == null
                ? new Turn.Ask(new Recording(key, own))
                : new Turn.Wait(running.future()
                        .map(answer -> answer.map(given -> (Runnable) () -> give(given, request))));
    }

    /** Forgets everything: an administrator has changed what the public sees. */
    public void clear() {
        generation.incrementAndGet();
        kept.invalidateAll();
        notForAll.invalidateAll();
    }

    private void give(Kept answer, HttpServerRequest request) {
        hits.increment();
        answer.answer(request, answers, nanos.getAsLong());
    }

    /** Under what the answer is kept; null for a request whose answer may depend on who asks. */
    private static @Nullable String key(HttpServerRequest request, String target) {
        MultiMap headers = request.headers();
        String language = headers.get(HttpHeaders.ACCEPT_LANGUAGE);
        boolean plain = HttpMethod.GET.equals(request.method())
                && target.startsWith("/api/")
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE)
                && !headers.contains("Range")
                && !headers.contains(HttpHeaders.CACHE_CONTROL)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (language == null || language.length() <= LONGEST_LANGUAGE);
        if (!plain) {
            return null;
        }
        String encoding = headers.get(HttpHeaders.ACCEPT_ENCODING);
        return encoding + "\n" + language + "\n" + target;
    }

    /** One answer on its way, to be kept if it may be. */
    public final class Recording {

        private final String key;
        private final Promise<Optional<Kept>> flight;
        private final long begun = generation.get();
        private final Buffer body = Buffer.buffer();
        private @Nullable MultiMap headers;
        private long freshNanos;

        private Recording(String key, Promise<Optional<Kept>> flight) {
            this.key = key;
            this.flight = flight;
        }

        /** The head of the answer, as the caller gets it. */
        public void head(int status, MultiMap said) {
            Duration allowed = status == 200 ? allowed(said) : Duration.ZERO;
            if (allowed.isPositive()) {
                headers = MultiMap.caseInsensitiveMultiMap()
                        .addAll(said)
                        .remove(HttpHeaders.CONTENT_LENGTH)
                        .remove(HttpHeaders.TRANSFER_ENCODING)
                        .remove(HttpHeaders.DATE);
                freshNanos = allowed.toNanos();
            } else {
                notForAll.put(key, Boolean.TRUE);
                end(false);
            }
        }

        /** A piece of the body. */
        public void chunk(Buffer piece) {
            if (headers != null) {
                if (body.length() + piece.length() > config.answerBytes()) {
                    end(false);
                } else {
                    body.appendBuffer(piece);
                }
            }
        }

        /**
         * The answer is over; those who wait get it, or ask for themselves.
         *
         * @param complete whether all of it came
         */
        public void end(boolean complete) {
            MultiMap said = headers;
            headers = null;
            Optional<Kept> answer = said == null || !complete
                    ? Optional.empty()
                    : Optional.of(new Kept(said, body, nanos.getAsLong(), freshNanos));
            // What was asked for before a change may be what it was before the change.
            answer.filter(given -> generation.get() == begun).ifPresent(given -> kept.put(key, given));
            flights.remove(key, flight);
            flight.tryComplete(answer);
        }

        private Duration allowed(MultiMap said) {
            String caching =
                    String.join(",", said.getAll(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
            boolean shared = caching.contains("public")
                    && !caching.contains("no-store")
                    && !caching.contains("no-cache")
                    && !caching.contains("private")
                    && !said.contains(HttpHeaders.SET_COOKIE)
                    && said.getAll(HttpHeaders.VARY).stream()
                            .flatMap(line -> Arrays.stream(line.split(",", -1)))
                            .allMatch(name -> VARYING.contains(name.strip().toLowerCase(Locale.ROOT)));
            Matcher age = MAX_AGE.matcher(caching);
            if (!shared || !age.find()) {
                return Duration.ZERO;
            }
            Duration wanted = Duration.ofSeconds(Long.parseLong(age.group(1)));
            return wanted.compareTo(config.life()) < 0 ? wanted : config.life();
        }
    }
}
