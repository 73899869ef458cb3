package ai.vidgo.billing.promotions;

import ai.vidgo.billing.promotions.PromotionOut.PromoFull;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Promotions for administrators (contract: billing §7). */
@Path("/api/v1/promotions")
@RolesAllowed("admin")
@RunOnVirtualThread
class PromotionAdminResource {

    private final PromotionAdmin admin;
    private final PromotionRows rows;
    private final Clock clock;

    PromotionAdminResource(PromotionAdmin admin, PromotionRows rows, Clock clock) {
        this.admin = admin;
        this.rows = rows;
        this.clock = clock;
    }

    record PromotionMessage(String message) {}

    /** All promotions, newest first. */
    @GET
    @Path("/admin/list")
    public List<PromoFull> list(
            @QueryParam("skip") @DefaultValue("0") @Min(0) int skip,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("include_inactive") @DefaultValue("false") boolean includeInactive) {
        return rows.newest(includeInactive, skip, limit).stream()
                .map(promotion -> PromoFull.of(promotion, clock.instant()))
                .toList();
    }

    /** Makes a promotion; errors as {@link PromotionAdmin#create} says. */
    @POST
    @Path("/admin/create")
    public PromoFull create(@NotNull @Valid PromotionIn body) {
        return PromoFull.of(admin.create(body), clock.instant());
    }

    /** Changes any part of a promotion; errors as {@link PromotionAdmin#change} says. */
    @PUT
    @Path("/admin/{promotionId}")
    public PromoFull change(@PathParam("promotionId") String id, @NotNull @Valid PromotionIn body) {
        return PromoFull.of(admin.change(id, body), clock.instant());
    }

    /** Switches a promotion off; what it has given stays. 404 {@code promotion_not_found}. */
    @DELETE
    @Path("/admin/{promotionId}")
    public PromotionMessage delete(@PathParam("promotionId") String id) {
        admin.delete(id);
        return new PromotionMessage("Promotion deleted");
    }

    /**
     * Counts a use, once per order; errors as {@link Promotions#recordUse} says, and 404 {@code order_not_found}.
     *
     * <p>{@code order_id}, the id or number of an order, is required and may be empty; an empty one is read from the
     * request, where it differs from none.
     */
    @POST
    @Path("/internal/record-usage")
    public PromotionMessage recordUsage(
            @QueryParam("promotion_id") @NotNull String promotionId,
            @QueryParam("user_id") @NotNull String userId,
            @QueryParam("discount_amount") @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2)
                    BigDecimal discountAmount,
            @Context HttpServerRequest request) {
        if (!request.params().contains("order_id")) {
            throw ValidationProblem.of(FieldError.query("order_id", "missing", "Field required", null));
        }
        String order = Objects.requireNonNullElse(request.getParam("order_id"), "");
        admin.recordUse(promotionId, userId, order, discountAmount);
        return new PromotionMessage("Usage recorded");
    }
}
