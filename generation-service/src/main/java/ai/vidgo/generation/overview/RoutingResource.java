package ai.vidgo.generation.overview;

import ai.vidgo.generation.jobs.ProviderUse;
import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Reachability;
import ai.vidgo.generation.routing.ProviderHealth;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where generations go and how the vendors are (contract: admin §5). Nothing here costs anything. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class RoutingResource {

    /** The page's names of the operations. */
    private static final Map<String, Operation> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("t2i", Operation.TEXT_TO_IMAGE);
        SHOWN.put("i2v", Operation.IMAGE_TO_VIDEO);
        SHOWN.put("t2v", Operation.TEXT_TO_VIDEO);
        SHOWN.put("v2v", Operation.VIDEO_STYLE_TRANSFER);
        SHOWN.put("interior", Operation.INTERIOR);
        SHOWN.put("avatar", Operation.AVATAR);
    }

    private static final URI SOME_PICTURE = URI.create("https://example.com/picture.png");

    private final Router router;
    private final ProviderHealth health;
    private final ProviderUse use;

    RoutingResource(Router router, ProviderHealth health, ProviderUse use) {
        this.router = router;
        this.health = health;
        this.use = use;
    }

    /** Answer of {@code /admin/ai-services}. */
    @RegisterForReflection
    @Schema(name = "AiServices")
    record AiServices(Map<String, State> services, Map<String, Pair> rescueConfig) {}

    /**
     * How a provider is.
     *
     * @param status {@code ok}, {@code error}, {@code pending} (left alone for a while) or {@code unconfigured}
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AiServiceState")
    record State(
            String status,
            @Nullable String message,
            @Nullable String error) {}

    /**
     * Who makes something.
     *
     * @param rescue who is asked when the first cannot, null for nobody
     */
    @RegisterForReflection
    @Schema(name = "AiServicePair")
    record Pair(@Nullable String primary, @Nullable String rescue) {}

    /**
     * A request that is not made.
     *
     * @param operation for example {@code image_to_video}
     * @param images how many input pictures it has
     * @param parameters wishes, for example {@code duration}
     */
    @RegisterForReflection
    @Schema(name = "RoutingQuestion")
    record Question(
            @NotBlank @Size(max = 50) String operation,
            @Nullable @Size(max = 2000) String prompt,
            @Nullable @Size(max = 2000) String negativePrompt,
            @Min(0) @Max(4) int images,
            @Nullable @Size(max = 20) Map<String, Object> parameters) {}

    /**
     * Where a request would go now.
     *
     * @param candidates who would be asked, best first
     * @param skipped who would not, and why
     */
    @RegisterForReflection
    @Schema(name = "RoutingExplanation")
    record Explanation(String operation, List<Choice> candidates, List<Left> skipped) {}

    /**
     * Somebody who would be asked.
     *
     * @param reason {@code first choice} or {@code backup}
     * @param trial whether only single calls are let through after failures
     * @param priceUsd what it would cost by the price table
     * @param adaptations what it would make otherwise than wished
     * @param open purchases under way there
     * @param concurrent purchases that may be under way there
     * @param spentTodayUsd what the day's purchases have cost
     * @param dailyUsd what they may cost, null without a limit
     */
    @RegisterForReflection
    @Schema(name = "RoutingChoice")
    record Choice(
            String provider,
            String reason,
            boolean trial,
            BigDecimal priceUsd,
            List<String> adaptations,
            long open,
            int concurrent,
            BigDecimal spentTodayUsd,
            @Nullable BigDecimal dailyUsd) {}

    /** Somebody who would not be asked. */
    @RegisterForReflection
    @Schema(name = "RoutingSkipped")
    record Left(String provider, String reason, @Nullable Instant until) {}

    /** The providers' state and the routing table. Free checks, side by side, kept for a minute. */
    @GET
    @Path("/ai-services")
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Show how the AI vendors are and who makes what")
    public AiServices services() {
        Map<String, State> services = new LinkedHashMap<>();
        health.all().forEach(each -> services.put(each.provider(), state(each)));
        Map<String, Pair> pairs = new LinkedHashMap<>();
        SHOWN.forEach((name, operation) -> pairs.put(name, pair(router.table(operation))));
        return new AiServices(services, pairs);
    }

    private static Pair pair(List<String> names) {
        return new Pair(names.isEmpty() ? null : names.getFirst(), names.size() > 1 ? names.get(1) : null);
    }

    private static State state(ProviderHealth.Health health) {
        Reachability reachability = health.reachability();
        if (health.condition() == ProviderHealth.Condition.UNKNOWN) {
            return new State("unconfigured", "no key is set", null);
        }
        if (!reachability.isOk()) {
            return new State("error", null, reachability.problem());
        }
        if (health.parkedUntil() != null) {
            return new State("pending", "left alone until " + health.parkedUntil(), null);
        }
        return health.unavailable().isEmpty()
                ? new State("ok", "answers", null)
                : new State(
                        "error",
                        null,
                        "fails at "
                                + String.join(
                                        ", ",
                                        health.unavailable().stream()
                                                .map(Operation::wireName)
                                                .toList()));
    }

    /**
     * Says where a request would go now, at what price and why, and asks nobody.
     *
     * @throws Problem 422 {@code validation} for a body that is none, 400 {@code unknown_operation}
     */
    @POST
    @Path("/routing/explain")
    @Consumes(MediaType.APPLICATION_JSON)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Explain where a generation would go")
    public Explanation explain(@NotNull @Valid Question question) {
        Operation operation = Operation.ofWireName(question.operation())
                .orElseThrow(() -> Problem.of(400, "unknown_operation", question.operation()));
        Map<String, Object> parameters = question.parameters() == null ? Map.of() : question.parameters();
        GenerationRequest request = new GenerationRequest(
                operation,
                question.prompt(),
                question.negativePrompt(),
                Collections.nCopies(question.images(), SOME_PICTURE),
                parameters.entrySet().stream()
                        .filter(wish -> wish.getValue() != null)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                new UUID(0, 0));
        Route route = router.plan(operation);
        return new Explanation(
                operation.wireName(),
                route.candidates().stream().map(each -> choice(each, request)).toList(),
                route.skipped().stream()
                        .map(each ->
                                new Left(each.provider(), each.reason().name().toLowerCase(Locale.ROOT), each.until()))
                        .toList());
    }

    private Choice choice(Route.Candidate candidate, GenerationRequest request) {
        Router.Limits limits = router.limits(candidate.name());
        return new Choice(
                candidate.name(),
                candidate.backup() ? "backup" : "first choice",
                candidate.trial(),
                candidate.provider().estimate(request),
                candidate.provider().adaptations(request).stream()
                        .map(Adaptation::words)
                        .toList(),
                use.open(candidate.name()),
                limits.concurrent(),
                use.spentToday(candidate.name()),
                limits.dailyUsd().orElse(null));
    }
}
