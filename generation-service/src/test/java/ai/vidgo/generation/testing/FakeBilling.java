package ai.vidgo.generation.testing;

import ai.vidgo.platform.entitlement.Entitlement;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Billing as generation sees it, with the rules of the real one: holds are idempotent under the job id, a release of an
 * unknown job stops a later hold. It keeps what a test wants to know: who holds, who paid, what was asked twice.
 */
@Singleton
@Path("/fake/billing/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FakeBilling {

    private static final Map<String, Integer> PRICES = Map.ofEntries(
            Map.entry("background_removal", 3),
            Map.entry("product_scene", 10),
            Map.entry("virtual_try_on", 15),
            Map.entry("room_redesign", 20),
            Map.entry("short_video", 25),
            Map.entry("ai_avatar", 30),
            Map.entry("pattern_generate", 5),
            Map.entry("pattern_transfer", 8),
            Map.entry("product_enhance", 5),
            Map.entry("i2v", 25),
            Map.entry("t2i", 5),
            Map.entry("video_transform", 30),
            Map.entry("vidgo_style", 8),
            Map.entry("vidgo_hd_enhance", 10),
            Map.entry("vidgo_video_pro", 12));

    private final Map<UUID, Integer> balances = new ConcurrentHashMap<>();
    private final Map<UUID, Entitlement> entitlements = new ConcurrentHashMap<>();
    private final Map<UUID, Hold> holds = new ConcurrentHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private volatile boolean broken;
    private volatile Runnable beforeEntitlement = () -> {};
    private Runnable afterHold = () -> {};

    /** A hold and what became of it. */
    public record Hold(UUID userId, int amount, String status) {}

    /** A new subscriber with the given credits. */
    public synchronized UUID subscriber(int credits) {
        return user(credits, true, false);
    }

    /** A new subscriber whose plan only gives watermarked results. */
    public synchronized UUID markedSubscriber(int credits) {
        return user(credits, true, true);
    }

    /** A new subscriber of a plan; effects and the priority queue come with every plan but the first. */
    public synchronized UUID subscriber(String plan, int credits) {
        UUID id = user(credits, true, false);
        boolean more = !plan.equals("starter");
        entitlements.put(id, new Entitlement(id, plan, true, null, 10, "1080p", false, more, false, more, false, 1));
        return id;
    }

    /** A new user without a plan. */
    public synchronized UUID demoUser(int credits) {
        return user(credits, false, true);
    }

    /** Every call fails until this is called with false. */
    public void breakDown(boolean nowBroken) {
        broken = nowBroken;
    }

    /** Done before each answer to who a user is, from now on. */
    public void beforeEntitlement(Runnable action) {
        beforeEntitlement = action;
    }

    /** Done right after the next hold of anybody, once. */
    public synchronized void afterNextHold(Runnable action) {
        afterHold = action;
    }

    /** The user spends credits elsewhere. */
    public synchronized void spend(UUID userId, int credits) {
        balances.merge(userId, -credits, Integer::sum);
    }

    /** Credits that the user can spend. */
    public synchronized int balance(UUID userId) {
        return balances.get(userId);
    }

    /** The hold of a job. */
    public synchronized Optional<Hold> hold(UUID jobId) {
        return Optional.ofNullable(holds.get(jobId));
    }

    /** The holds of a user, in any state. */
    public synchronized List<Hold> holdsOf(UUID userId) {
        return holds.values().stream()
                .filter(hold -> userId.equals(hold.userId()))
                .toList();
    }

    /** What the real billing would have answered with 409. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    @POST
    @Path("/credits/reserve")
    public synchronized Response reserve(JsonNode body) {
        if (broken) {
            return Response.status(503).build();
        }
        UUID job = UUID.fromString(body.path("job_id").asText());
        UUID user = UUID.fromString(body.path("user_id").asText());
        Hold known = holds.get(job);
        if (known != null) {
            return known.status().equals("held")
                    ? held(job, known)
                    : Response.status(409).build();
        }
        int price = PRICES.get(body.path("service_type").asText())
                + body.path("extra_credits").asInt();
        int next = body.hasNonNull("followed_by")
                ? PRICES.get(body.path("followed_by").asText())
                : 0;
        if (balances.getOrDefault(user, 0) < price + next) {
            return Response.status(402)
                    .entity(Map.of("code", "insufficient_credits"))
                    .build();
        }
        balances.merge(user, -price, Integer::sum);
        Hold hold = new Hold(user, price, "held");
        holds.put(job, hold);
        Runnable then = afterHold;
        afterHold = () -> {};
        then.run();
        return held(job, hold);
    }

    @GET
    @Path("/entitlements/{user}")
    public Entitlement entitlement(@PathParam("user") UUID userId) {
        beforeEntitlement.run();
        return entitlements.getOrDefault(userId, Entitlement.demo(userId));
    }

    @POST
    @Path("/events")
    public synchronized Response event(JsonNode event) {
        if (broken) {
            return Response.status(503).build();
        }
        JsonNode payload = event.path("payload");
        UUID job = UUID.fromString(payload.path("job_id").asText());
        switch (event.path("topic").asText()) {
            case "job.settle" -> settle(job, payload.path("amount").asInt());
            case "job.release" -> release(job);
            default -> violations.add("unexpected event " + event);
        }
        return Response.noContent().build();
    }

    private void settle(UUID job, int amount) {
        Hold hold = holds.get(job);
        if (hold == null || hold.status().equals("released") || hold.amount() != amount) {
            violations.add("settled " + amount + " of " + hold);
        } else {
            holds.put(job, new Hold(hold.userId(), hold.amount(), "settled"));
        }
    }

    private void release(UUID job) {
        Hold hold = holds.get(job);
        if (hold == null) {
            holds.put(job, new Hold(new UUID(0, 0), 0, "released"));
        } else if (hold.status().equals("settled")) {
            violations.add("released after settlement: " + job);
        } else if (hold.status().equals("held")) {
            balances.merge(hold.userId(), hold.amount(), Integer::sum);
            holds.put(job, new Hold(hold.userId(), hold.amount(), "released"));
        }
    }

    private Response held(UUID job, Hold hold) {
        return Response.ok(Map.of(
                        "job_id",
                        job,
                        "status",
                        "held",
                        "amount",
                        hold.amount(),
                        "balance",
                        balances.get(hold.userId())))
                .build();
    }

    private UUID user(int credits, boolean paid, boolean watermark) {
        UUID id = UUID.randomUUID();
        balances.put(id, credits);
        entitlements.put(
                id,
                new Entitlement(
                        id, paid ? "pro" : "demo", paid, null, 10, "1080p", watermark, false, false, true, false, 1));
        return id;
    }
}
