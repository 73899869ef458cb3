package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads Paddle's own list of events and gives every one to the intake (contract: external-paddle §8). Those that came as
 * webhooks are known by their ids; what is new was lost on its way. Safe on several instances for the same reason.
 */
@ApplicationScoped
class PaddleCatchUp {

    private static final int PAGE = 200;
    private static final int PAGES_PER_ROUND = 20;

    private final PaddleGateway gateway;
    private final PaddleApi api;
    private final PaymentEvents events;
    private final Sql sql;

    PaddleCatchUp(PaddleGateway gateway, PaddleApi api, PaymentEvents events, Sql sql) {
        this.gateway = gateway;
        this.api = api;
        this.events = events;
        this.sql = sql;
    }

    /** Reads on from where the last round ended; the first round only remembers where the list ends. */
    @Scheduled(
            every = "${vidgo.paddle.catch-up-every:15m}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readOn() {
        if (!gateway.isConfigured()) {
            return;
        }
        Optional<String> after = sql.find("SELECT after FROM paddle_events_read", row -> row.text("after"));
        if (after.isEmpty()) {
            read("/events?per_page=1&order_by=id%5BDESC%5D")
                    .flatMap(PaddleCatchUp::last)
                    .ifPresent(this::remember);
            return;
        }
        Optional<String> cursor = after;
        for (int i = 0; i < PAGES_PER_ROUND && cursor.isPresent(); i++) {
            cursor = readPage(cursor.get());
        }
    }

    /** Reads one page; gives where the next one begins, if there may be one. */
    private Optional<String> readPage(String after) {
        Optional<JsonNode> page = read("/events?per_page=" + PAGE + "&order_by=id%5BASC%5D&after=" + after);
        page.ifPresent(events -> events.forEach(this::receive));
        Optional<String> last = page.flatMap(PaddleCatchUp::last);
        last.ifPresent(this::remember);
        return last.filter(_ -> page.filter(events -> events.size() == PAGE).isPresent());
    }

    private Optional<JsonNode> read(String path) {
        return api.get(path) instanceof PaddleApi.Answer.Ok ok && ok.data().isArray()
                ? Optional.of(ok.data())
                : Optional.empty();
    }

    private void receive(JsonNode event) {
        Optional<String> id = PaddleJson.text(event.path("event_id"));
        Optional<String> type = PaddleJson.text(event.path("event_type"));
        if (id.isPresent() && type.isPresent()) {
            events.receive(new IncomingEvent(
                    PaddleEventHandler.PROVIDER,
                    id.get(),
                    type.get(),
                    event.toString(),
                    Origin.ASKED,
                    PaddleJson.instant(event.path("occurred_at")).orElse(null)));
        }
    }

    private static Optional<String> last(JsonNode page) {
        return PaddleJson.text(page.path(page.size() - 1).path("event_id"))
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,80}"));
    }

    private void remember(String event) {
        sql.update("""
                INSERT INTO paddle_events_read (after) VALUES (?)
                ON CONFLICT (only_row) DO UPDATE SET after = excluded.after""", event);
    }
}
