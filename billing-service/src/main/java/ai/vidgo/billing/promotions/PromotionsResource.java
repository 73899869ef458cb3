package ai.vidgo.billing.promotions;

import ai.vidgo.billing.promotions.Promotion.Validity;
import ai.vidgo.billing.promotions.PromotionOut.PromoPublic;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promotions for buyers (contract: billing §7). Who tries wrong codes in numbers gets 429. */
@Path("/api/v1/promotions")
@RunOnVirtualThread
class PromotionsResource {

    private final PromotionRows rows;
    private final Promotions promotions;
    private final PackageOffers packages;
    private final GuessLimit guesses;
    private final CurrentCaller caller;
    private final ClientAddress addresses;
    private final Messages messages;
    private final Clock clock;

    PromotionsResource(
            PromotionRows rows,
            Promotions promotions,
            PackageOffers packages,
            GuessLimit guesses,
            CurrentCaller caller,
            ClientAddress addresses,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.promotions = promotions;
        this.packages = packages;
        this.guesses = guesses;
        this.caller = caller;
        this.addresses = addresses;
        this.messages = messages;
        this.clock = clock;
    }

    record ActivePromotions(
            List<PromoPublic> promotions, @Nullable PromoPublic featuredPromotion) {}

    record ValidateIn(@NotNull @Size(min = 1, max = 50) String promotionCode) {}

    record ValidatedPromotion(boolean valid, @Nullable PromoPublic promotion, String message) {}

    record ApplyIn(
            @NotNull @Size(min = 1, max = 50) String promotionCode,
            @Nullable UUID packageId,
            @Nullable UUID planId,

            @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal originalAmount) {}

    record AppliedPromotion(
            boolean success,
            BigDecimal originalAmount,
            BigDecimal discountAmount,
            BigDecimal finalAmount,
            String promotionCode,
            String promotionName,
            String message) {}

    /** What counts now, the most important first. */
    @GET
    @Path("/active")
    public ActivePromotions active() {
        List<Promotion> valid = rows.valid(clock.instant());
        return new ActivePromotions(
                valid.stream().map(PromoPublic::of).toList(),
                valid.stream()
                        .filter(Promotion::featured)
                        .findFirst()
                        .map(PromoPublic::of)
                        .orElse(null));
    }

    /** The credit packages with the best promotion that counts for each. */
    @GET
    @Path("/packages")
    public PackageOffers.PackagePromos packages() {
        return packages.offers();
    }

    /** Whether a code counts now; always 200. */
    @POST
    @Path("/validate")
    public ValidatedPromotion validate(
            @NotNull @Valid ValidateIn body,
            @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        String client = "network:" + ClientAddress.network(addresses.of(request));
        guesses.check(client);
        Optional<Promotion> promotion = rows.findByCode(Promotions.normal(body.promotionCode()));
        if (promotion.isEmpty()) {
            guesses.miss(client);
            return new ValidatedPromotion(false, null, messages.text("promotion_unknown", language));
        }
        Validity validity = promotion.get().validityAt(clock.instant());
        boolean told = validity == Validity.VALID || validity == Validity.NOT_STARTED;
        return new ValidatedPromotion(
                validity == Validity.VALID,
                told ? PromoPublic.of(promotion.get()) : null,
                messages.text(validity.message(), language));
    }

    /** What a code would take off an amount in USD; a quote only. Errors as {@link Promotions#quote} says. */
    @POST
    @Path("/apply")
    @Authenticated
    public AppliedPromotion apply(
            @NotNull @Valid ApplyIn body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        UUID user = caller.require().userId();
        String client = "user:" + user;
        guesses.check(client);
        try {
            Promotions.Quote quote = promotions.quote(
                    user, body.promotionCode(), body.packageId(), body.planId(), body.originalAmount());
            return new AppliedPromotion(
                    true,
                    body.originalAmount(),
                    quote.discount(),
                    body.originalAmount().subtract(quote.discount()),
                    quote.promotion().code(),
                    quote.promotion().texts().name(),
                    messages.text("promotion_valid", language));
        } catch (Problem refused) {
            if (refused.code().equals("promotion_unknown")) {
                guesses.miss(client);
            }
            throw refused;
        }
    }
}
