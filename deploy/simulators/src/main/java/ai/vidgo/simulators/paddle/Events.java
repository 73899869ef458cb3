package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.core.PaddleShop;
import ai.vidgo.simulators.merchant.Attempt;
import ai.vidgo.simulators.merchant.Message;
import ai.vidgo.simulators.merchant.PostOffice;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Everything that happened, and its signed posts to the shop (contract: external-paddle §5, §6). */
final class Events {

    private static final String FORGED = "0".repeat(64);

    private final Books books;
    private final Clock clock;
    private final PostOffice office;
    private final PaddleShop start;
    private final List<Webhook> log = new ArrayList<>();
    private volatile Destination destination;

    /** {@code clock} stamps signatures; it is the real side of the shop's tolerance. */
    Events(Books books, Clock clock, PostOffice office, PaddleShop shop) {
        this.books = books;
        this.clock = clock;
        this.office = office;
        this.start = shop;
        this.destination = new Destination(shop.webhookUrl(), shop.webhookSecret());
    }

    /** Where events go and what signs them; nowhere while there is no address. */
    record Destination(Optional<String> url, String secret) {}

    /** Records a fact with a snapshot of its entity, and tells the shop. */
    void emit(String type, JsonNode entity) {
        ObjectNode data = entity.deepCopy();
        data.remove("management_urls");
        ObjectNode event = Json.object()
                .put("event_id", books.id("evt"))
                .put("event_type", type)
                .put("occurred_at", books.tick().toString());
        event.set("data", data);
        Webhook webhook = new Webhook(event, destination);
        synchronized (log) {
            log.add(webhook);
        }
        send(webhook);
    }

    /** Sends an event once more under a new {@code notification_id}; false when there is none with that id. */
    boolean replay(String id) {
        Optional<Webhook> found =
                log().stream().filter(webhook -> webhook.id().equals(id)).findFirst();
        found.ifPresent(webhook -> send(webhook.again(destination)));
        return found.isPresent();
    }

    /** Waits until all events so far were posted once. */
    void flush() {
        office.flush();
    }

    /** All events, oldest first. */
    List<Webhook> log() {
        synchronized (log) {
            return new ArrayList<>(log);
        }
    }

    void destination(Destination other) {
        destination = other;
    }

    Destination destination() {
        return destination;
    }

    void clear() {
        office.reset();
        destination = new Destination(start.webhookUrl(), start.webhookSecret());
        synchronized (log) {
            log.clear();
        }
    }

    private void send(Webhook webhook) {
        if (webhook.target().url().isPresent()) {
            office.post(webhook);
        }
    }

    /** One event on its way to one destination. */
    final class Webhook implements Message {

        private final ObjectNode event;
        private final Destination target;
        private final String body;
        private final List<Attempt> attempts;

        private Webhook(ObjectNode event, Destination target) {
            this(event, target, new ArrayList<>());
        }

        private Webhook(ObjectNode event, Destination target, List<Attempt> attempts) {
            this.event = event;
            this.target = target;
            this.attempts = attempts;
            ObjectNode notified = Json.object();
            for (String name : List.of("event_id", "event_type", "occurred_at")) {
                notified.set(name, event.path(name));
            }
            notified.put("notification_id", books.id("ntf")).set("data", event.path("data"));
            this.body = new String(Json.bytes(notified), StandardCharsets.UTF_8);
        }

        private Webhook again(Destination other) {
            return new Webhook(event, other, attempts);
        }

        private Destination target() {
            return target;
        }

        String id() {
            return event.path("event_id").asText();
        }

        /** The event without a destination's own number. */
        ObjectNode event() {
            return event;
        }

        /** The event with what came of its posts. */
        ObjectNode json() {
            ObjectNode json = event.deepCopy();
            synchronized (attempts) {
                attempts.forEach(attempt -> json.withArray("attempts").add(attempt.json()));
            }
            return json;
        }

        @Override
        public String kind() {
            return event.path("event_type").asText();
        }

        @Override
        public String url() {
            return target.url().orElse("");
        }

        @Override
        public HttpRequest.Builder request(int repetition, boolean forged) {
            long seconds = clock.instant().getEpochSecond();
            String proof = forged ? FORGED : signature(seconds + ":" + body, target.secret());
            return HttpRequest.newBuilder(URI.create(url()))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Paddle")
                    .header("Paddle-Signature", "ts=" + seconds + ";h1=" + proof)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        @Override
        public boolean acknowledged(int status, String answer) {
            return status / 100 == 2;
        }

        @Override
        public void record(Attempt attempt) {
            synchronized (attempts) {
                attempts.add(attempt);
            }
        }
    }

    private static String signature(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
