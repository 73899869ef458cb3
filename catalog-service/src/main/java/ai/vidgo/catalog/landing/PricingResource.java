package ai.vidgo.catalog.landing;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /landing/pricing}: the plans that billing sells, in the words of the landing page (contract: catalog §4).
 * There is no second price list, and no former price that was never asked. Public.
 */
@Path("/api/v1/landing/pricing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PricingResource {

    private final LastKnown<List<PlansClient.SoldPlan>> plans;
    private final LandingEntries entries;
    private final Messages messages;
    private final Answers answers;

    PricingResource(
            @RestClient PlansClient billing,
            LandingEntries entries,
            Messages messages,
            Answers answers,
            LandingConfig config,
            Clock clock) {
        this.plans = new LastKnown<>("the plans on sale", billing::onSale, config.fresh(), config.pause(), clock);
        this.entries = entries;
        this.messages = messages;
        this.answers = answers;
    }

    /** The paid plans, up to a minute old; the last known ones while billing is away, 503 when it never answered. */
    @GET
    @Operation(summary = "Plans and prices")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LandingPlan[].class)))
    public Response pricing(@Context HttpHeaders headers) {
        List<PlansClient.SoldPlan> sold = plans.get()
                .orElseThrow(() -> Problem.of(503, "service_unavailable").with("Retry-After", "5"));
        Map<String, Wording> wordings = entries.of(LandingEntries.Section.PLAN, Wording.class).stream()
                .collect(Collectors.toMap(Wording::id, Function.identity()));
        List<LandingPlan> shown = sold.stream()
                .filter(plan -> plan.priceMonthly().signum() > 0)
                .map(plan -> plan(plan, wordings.get(plan.name())))
                .toList();
        return answers.answerOnce(Caching.CATALOGUE, headers, shown);
    }

    private LandingPlan plan(PlansClient.SoldPlan plan, @Nullable Wording wording) {
        int price = plan.priceMonthly().setScale(0, RoundingMode.HALF_UP).intValueExact();
        String description = plan.description() == null ? "" : plan.description();
        return new LandingPlan(
                plan.name(),
                plan.displayName(),
                wording == null ? plan.displayName() : wording.nameZh(),
                price,
                price,
                plan.currency(),
                "month",
                description,
                wording == null ? description : wording.descriptionZh(),
                features(plan, "en"),
                features(plan, "zh-TW"),
                plan.isFeatured(),
                wording == null ? null : wording.badge());
    }

    private List<String> features(PlansClient.SoldPlan plan, String language) {
        List<String> features = new ArrayList<>();
        features.add(messages.text("plan_credits", language, plan.monthlyCredits()));
        features.add(messages.text("plan_video_length", language, plan.maxVideoLength()));
        features.add(messages.text("plan_resolution", language, plan.maxResolution()));
        if (!plan.watermark()) {
            features.add(messages.text("plan_no_watermark", language));
        }
        if (plan.priorityQueue()) {
            features.add(messages.text("plan_priority", language));
        }
        if (plan.apiAccess()) {
            features.add(messages.text("plan_api", language));
        }
        if (plan.featureBatchProcessing()) {
            features.add(messages.text("plan_batch", language));
        }
        return List.copyOf(features);
    }

    /** Chinese words for a plan of this name. */
    @RegisterForReflection
    record Wording(
            String id,
            String nameZh,
            String descriptionZh,
            @Nullable String badge) {}

    /**
     * A plan on the landing page.
     *
     * @param id name of the plan, for example {@code pro_plus}
     * @param price per month, whole units of {@code currency}
     * @param originalPrice the same: no plan was sold dearer before
     */
    @RegisterForReflection
    @Schema(name = "LandingPlan")
    record LandingPlan(
            String id,
            String name,
            String nameZh,
            int price,
            int originalPrice,
            String currency,
            String period,
            String description,
            String descriptionZh,
            List<String> features,
            List<String> featuresZh,
            boolean isFeatured,
            @Nullable String badge) {}
}
