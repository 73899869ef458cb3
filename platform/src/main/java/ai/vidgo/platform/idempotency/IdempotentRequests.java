package ai.vidgo.platform.idempotency;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs an effect once per {@code Idempotency-Key} of a user and gives its answer again on every repetition within 24
 * hours (contract: billing §11, last row). The key and the effect are one transaction: a failed effect leaves no trace
 * and may be tried again.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;

    private final IdempotentRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentRequests(IdempotentRows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} in a transaction, once per key. Parallel calls with one key wait for the first one.
     *
     * @param operation name of the operation, so that two of them may see the same key
     * @param key the request's header; null runs the effect without memory
     * @param requestBody what the caller sent; a repetition must send the same
     * @param type type of the answer, written and read as JSON
     * @return the answer of the effect, or the stored one
     * @throws Problem 400 {@code bad_idempotency_key} when the key is blank or longer than 255 characters, 422
     *     {@code idempotency_conflict} when the key was used with another body
     */
    public <T> T once(
            UUID userId,
            String operation,
            @Nullable String key,
            Object requestBody,
            Class<T> type,
            Supplier<T> effect) {
        if (key == null) {
            return QuarkusTransaction.joiningExisting().call(effect::get);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(400, "bad_idempotency_key");
        }
        String hash = hash(requestBody);
        return QuarkusTransaction.joiningExisting().call(() -> {
            var row = new IdempotentRows.Request(userId, operation, key);
            if (rows.begin(row, hash, clock.instant(), clock.instant().plus(KEPT))) {
                T answer = effect.get();
                rows.finish(row, write(answer));
                return answer;
            }
            IdempotentRows.Stored stored = rows.find(row);
            if (!stored.bodyHash().equals(hash)) {
                throw Problem.of(422, "idempotency_conflict");
            }
            return read(stored.answer(), type);
        });
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        rows.deleteExpired(clock.instant());
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "answer of type " + answer.getClass().getName() + " is not JSON", e);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answer is not a " + type.getName(), e);
        }
    }

    private String hash(Object body) {
        try {
            return Sha256.hex(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot hash a request body", e);
        }
    }
}
