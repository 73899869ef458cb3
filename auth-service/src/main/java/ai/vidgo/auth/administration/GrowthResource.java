package ai.vidgo.auth.administration;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the number of accounts grows (contract: admin §2). */
@Path("/api/v1/admin/charts/users-growth")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "admin")
class GrowthResource {

    /** Every day has a row; days are UTC. */
    private static final String GROWTH = """
            SELECT to_char(d.day, 'YYYY-MM-DD') AS date, count(u.id) AS count
              FROM generate_series(0, ?::int - 1) AS n,
                   LATERAL (SELECT ?::date + n AS day) d
              LEFT JOIN users u ON u.created_at >= d.day::timestamp AT TIME ZONE 'UTC'
                               AND u.created_at < (d.day + 1)::timestamp AT TIME ZONE 'UTC'
             GROUP BY d.day ORDER BY d.day""";

    private final Sql sql;
    private final Clock clock;

    GrowthResource(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A day of the chart: {@code YYYY-MM-DD} and the accounts made on it. */
    @RegisterForReflection
    record Day(String date, long count) {}

    /** Exactly {@code days} days that end today. */
    @GET
    @Operation(summary = "New accounts per day")
    public List<Day> growth(@QueryParam("days") @DefaultValue("30") @Min(1) @Max(365) int days) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days - 1L);
        return sql.list(GROWTH, row -> new Day(row.text("date"), row.count("count")), days, first);
    }
}
