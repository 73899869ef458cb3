package ai.vidgo.catalog.landing;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** {@code GET /landing/stats}: three figures (contract: catalog §4; data-catalog-generation §11). Public. */
@Path("/api/v1/landing/stats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatsResource {

    /** Where there is no figure; none is made up. */
    private static final String UNKNOWN = "–";

    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;

    private final LastKnown<Long> users;
    private final LandingConfig config;
    private final Answers answers;

    StatsResource(@RestClient AccountsClient accounts, LandingConfig config, Answers answers, Clock clock) {
        this.users = new LastKnown<>(
                "the number of accounts", () -> accounts.count().active(), config.fresh(), config.pause(), clock);
        this.config = config;
        this.answers = answers;
    }

    /**
     * How many accounts there are, from auth-service: up to a minute old, the last known one while auth-service is away,
     * a dash when it never answered. The other two cannot be measured; they are settings, a dash unless set.
     */
    @GET
    @Operation(summary = "Figures of the landing page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stats.class)))
    public Response stats(@Context HttpHeaders headers) {
        Optional<String> accounts = users.get().map(StatsResource::rounded);
        Stats stats = new Stats(
                new Figure(accounts.orElse(UNKNOWN), "Active Users", "purple"),
                new Figure(config.timeSaved().orElse(UNKNOWN), "Time Saved", "cyan"),
                new Figure(config.conversion().orElse(UNKNOWN), "Conversion Rate", "pink"));
        return answers.answerOnce(Caching.CATALOGUE, headers, stats);
    }

    /** Rounded down, so that the figure never claims too much: 999, {@code 1.2K+}, {@code 3M+}. */
    static String rounded(long count) {
        if (count < THOUSAND) {
            return Long.toString(count);
        }
        long unit = count < MILLION ? THOUSAND : MILLION;
        String number = BigDecimal.valueOf(count)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
        return number + (unit == THOUSAND ? "K+" : "M+");
    }

    @RegisterForReflection
    @Schema(name = "LandingStats")
    record Stats(Figure users, Figure timeSaved, Figure conversion) {}

    @RegisterForReflection
    @Schema(name = "LandingFigure")
    record Figure(String value, String label, String color) {}
}
