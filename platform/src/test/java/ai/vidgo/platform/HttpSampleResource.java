package ai.vidgo.platform;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One path per rule that the platform promises, so that the rules are tested over HTTP. */
@Path("/api/v1/sample")
@RunOnVirtualThread
public class HttpSampleResource {

    private final CurrentCaller caller;
    private final ClientAddress addresses;
    private final Sql sql;

    HttpSampleResource(CurrentCaller caller, ClientAddress addresses, Sql sql) {
        this.caller = caller;
        this.addresses = addresses;
        this.sql = sql;
    }

    record Item(
            @NotNull @Size(max = 5) String name,
            @Min(1) int count,
            @Email String mail,
            @Size(min = 8) String password) {}

    record Order(@Valid @NotNull Item item, @Valid List<Item> more) {}

    record Shapes(
            Instant createdAt,
            BigDecimal priceMonthly,
            @Nullable String absentValue) {}

    @POST
    @Path("/orders")
    public Order order(@Valid @NotNull Order body) {
        return body;
    }

    @GET
    @Path("/limited")
    public Map<String, Integer> limited(@QueryParam("per_page") @DefaultValue("20") @Min(1) @Max(50) int perPage) {
        return Map.of("per_page", perPage);
    }

    @GET
    @Path("/shapes")
    public Shapes shapes() {
        return new Shapes(Instant.parse("2026-01-12T10:00:00Z"), new BigDecimal("150.00"), null);
    }

    @GET
    @Path("/optional")
    public Map<String, Boolean> optional() {
        return Map.of("visitor", caller.find().isEmpty());
    }

    @GET
    @Path("/user")
    @Authenticated
    public Caller user() {
        return caller.require();
    }

    @GET
    @Path("/admin")
    @RolesAllowed("admin")
    public Map<String, Boolean> admin() {
        return Map.of("ok", true);
    }

    @GET
    @Path("/address")
    public Map<String, String> address(@Context HttpServerRequest request) {
        return Map.of("ip", addresses.of(request));
    }

    @GET
    @Path("/limit-reached")
    public String limitReached() {
        throw Problem.of(429, "too_many_requests").with("Retry-After", "7");
    }

    /** As when every connection of the pool is in use. */
    @GET
    @Path("/crowded")
    public String crowded() {
        throw new IllegalStateException("query failed: null", new SQLException("Sorry, acquisition timeout!"));
    }

    /** As when PostgreSQL stops in the middle of a statement. */
    @GET
    @Path("/taken-away")
    public boolean takenAway() {
        return sql.one("SELECT pg_terminate_backend(pg_backend_pid()) AS away", row -> row.flag("away"));
    }

    /** As when PostgreSQL stops between the last statement of a transaction and its commit. */
    @GET
    @Path("/taken-away-before-the-commit")
    @Transactional
    public boolean takenAwayBeforeTheCommit() {
        int ours = sql.one("SELECT pg_backend_pid() AS pid", row -> row.number("pid"));
        return QuarkusTransaction.suspendingExisting()
                .call(() -> sql.one("SELECT pg_terminate_backend(?, 5000) AS away", row -> row.flag("away"), ours));
    }

    @GET
    @Path("/blocked")
    public String blocked() {
        throw Problem.of(403, "forbidden").detail(Map.of("error", "download_blocked", "redirect", "/pricing"));
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("password=hunter2 at host db-1.internal");
    }
}
