package ai.vidgo.catalog;

import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.testing.TestTokens;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What auth, billing and generation answer to this service, over HTTP; each test says what they know. */
@Singleton
public class OtherServices {

    private final EntitlementPublisher entitlements;
    private volatile boolean away;
    private volatile long accounts;
    private volatile boolean quotaLeft = true;
    private final List<String> quotaAskedFor = new CopyOnWriteArrayList<>();
    private final List<String> authors = new CopyOnWriteArrayList<>();

    OtherServices(EntitlementPublisher entitlements) {
        this.entitlements = entitlements;
    }

    /** All answer, with nothing special. */
    public void reset() {
        away = false;
        accounts = 0;
        quotaLeft = true;
        quotaAskedFor.clear();
        authors.clear();
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public void haveAccounts(long count) {
        accounts = count;
    }

    public void useQuotaUp() {
        quotaLeft = false;
    }

    /** For whom the quota was asked: the chain of addresses, and the token. */
    public List<String> quotaAskedFor() {
        return List.copyOf(quotaAskedFor);
    }

    /** Who wrote the texts that were judged. */
    public List<String> authors() {
        return List.copyOf(authors);
    }

    /** The token of a user with a running paid plan. */
    public String subscriber(UUID userId) {
        entitlements.publish(new Entitlement(userId, "pro", true, null, 30, "4k", false, true, true, true, true, 1));
        return TestTokens.user(userId);
    }

    private <T> T answer(T answer) {
        if (away) {
            throw new ServiceUnavailableException();
        }
        return answer;
    }

    private static Map<String, Object> plan(String name, int price, boolean featured) {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("display_name", name.toUpperCase(Locale.ROOT)),
                Map.entry("description", "The plan " + name),
                Map.entry("price_monthly", price),
                Map.entry("currency", "TWD"),
                Map.entry("monthly_credits", 250),
                Map.entry("max_video_length", 30),
                Map.entry("max_resolution", "4k"),
                Map.entry("watermark", false),
                Map.entry("priority_queue", featured),
                Map.entry("api_access", featured),
                Map.entry("feature_batch_processing", false),
                Map.entry("is_featured", featured));
    }

    @Path("/internal/users/count")
    @Produces(MediaType.APPLICATION_JSON)
    static class Auth {

        private final OtherServices services;

        Auth(OtherServices services) {
            this.services = services;
        }

        @GET
        public Map<String, Object> count() {
            return services.answer(Map.of("active", services.accounts));
        }
    }

    @Path("/api/v1")
    @Produces(MediaType.APPLICATION_JSON)
    static class Billing {

        private final OtherServices services;

        Billing(OtherServices services) {
            this.services = services;
        }

        @GET
        @Path("/plans")
        public List<Map<String, Object>> plans() {
            return services.answer(List.of(plan("demo", 0, true), plan("starter", 299, false), plan("pro", 599, true)));
        }

        @POST
        @Path("/quota/use")
        public Map<String, Object> use(
                @HeaderParam("X-Forwarded-For") @Nullable String chain,
                @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token) {
            services.quotaAskedFor.add(chain + " " + token);
            boolean left = services.quotaLeft;
            return services.answer(Map.of("success", left, "remaining", left ? 4 : 0, "message", "-"));
        }
    }

    @Path("/internal/moderation/text")
    @Produces(MediaType.APPLICATION_JSON)
    static class Generation {

        private final OtherServices services;

        Generation(OtherServices services) {
            this.services = services;
        }

        @POST
        public Map<String, Object> judge(Map<String, String> body) {
            services.authors.add(String.valueOf(body.get("author_id")));
            boolean safe = !body.getOrDefault("text", "").contains("forbidden");
            return services.answer(safe ? Map.of("safe", true) : Map.of("safe", false, "reason", "violence"));
        }
    }
}
