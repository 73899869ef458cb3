package ai.vidgo.catalog.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The kept answers of this instance. */
@Singleton
// What the library picks by name for a limit of weight, and Quarkus does not register.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMWW")
public class Answers {

    private final ObjectMapper json;
    private final int compressedFrom;
    private final Cache<Object, JsonAnswer> kept;

    Answers(AnswerConfig config, ObjectMapper json, Clock clock) {
        this.json = json;
        this.compressedFrom = config.compressedFrom();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory())
                .weigher((Object question, JsonAnswer answer) -> answer.size())
                .expireAfterWrite(config.life())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Answers a question from memory, or makes the answer once while others with the same question wait for it. The answer
     * must be the same for every caller. 304 when the client's {@code If-None-Match} has it.
     *
     * @param question a value with {@code equals}, best a record of the resource: all that the answer depends on, within
     *     bounds, as every question takes memory
     * @param content makes what is written as JSON
     */
    public Response answer(Object question, Caching caching, HttpHeaders request, Supplier<?> content) {
        return kept.get(question, key -> write(content.get())).respond(request, caching);
    }

    /** Makes an answer for this request alone: where the question has no bounds or is not worth the memory. */
    public Response answerOnce(Caching caching, HttpHeaders request, Object content) {
        return write(content).respond(request, caching);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogChanged change) {
        kept.invalidateAll();
    }

    private JsonAnswer write(Object content) {
        try {
            return JsonAnswer.of(json.writeValueAsBytes(content), compressedFrom);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
