package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.core.SimClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Approves refunds by itself after a while, as the sandbox does every ten minutes, unless told to leave that to somebody. */
final class Approvals {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final SimClock clock;
    private final Books books;
    private final Adjustments adjustments;
    private volatile Optional<Duration> pause = Optional.of(SOON);

    Approvals(SimClock clock, Books books, Adjustments adjustments) {
        this.clock = clock;
        this.books = books;
        this.adjustments = adjustments;
    }

    /** A refund that the API was asked for; it waits for its approval. */
    JsonNode request(JsonNode wish) {
        ObjectNode adjustment = adjustments.create(wish);
        ObjectNode answer = adjustment.deepCopy();
        pause.ifPresent(time -> Thread.ofVirtual().name("paddle-approval").start(() -> approve(adjustment, time)));
        return answer;
    }

    /** How long a refund waits; empty leaves it to the control path. */
    void after(Optional<Duration> time) {
        pause = time;
    }

    void reset() {
        pause = Optional.of(SOON);
    }

    private void approve(ObjectNode adjustment, Duration time) {
        try {
            clock.waitUntil(clock.instant().plus(time));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        synchronized (books) {
            boolean waits = adjustment.path("status").asText().equals("pending_approval");
            if (waits && books.find(adjustment.path("id").asText()).isPresent()) {
                adjustments.decide(adjustment, "approved");
            }
        }
    }
}
