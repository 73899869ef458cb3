package ai.vidgo.generation.generate;

import ai.vidgo.generation.routing.ProviderHealth;
import ai.vidgo.generation.routing.ProviderHealth.Condition;
import ai.vidgo.generation.routing.ProviderHealth.Health;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How the providers are, for everybody (contract: generation §4, providers §3): from breakers and a free check that is
 * kept for a minute. Why something is wrong is for administrators only.
 */
@Path("/api/v1/generate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Generate")
@RunOnVirtualThread
class StatusResource {

    private static final List<String> PROVIDERS = List.of("piapi", "pollo", "a2e", "gemini");

    private final ProviderHealth health;

    StatusResource(ProviderHealth health) {
        this.health = health;
    }

    /** One word for each provider; {@code goenhance} is retired and always unknown. */
    @GET
    @Path("/service-status")
    @Operation(summary = "Whether the AI providers work")
    public Map<String, ServiceState> services() {
        Map<String, Health> known = known();
        Map<String, ServiceState> states = new LinkedHashMap<>();
        for (String provider : List.of("piapi", "pollo", "goenhance", "a2e", "gemini")) {
            String word = switch (condition(known.get(provider))) {
                case HEALTHY, DEGRADED -> "ok";
                case DOWN -> "error";
                case UNKNOWN -> "unknown";
            };
            states.put(provider, new ServiceState(word));
        }
        return states;
    }

    /** More about each provider, with two retired ones that clients still read. */
    @GET
    @Path("/api-status")
    @Operation(summary = "How the AI providers are")
    public ApiStates apis() {
        Map<String, Health> known = known();
        Map<String, ApiState> states =
                PROVIDERS.stream().collect(Collectors.toMap(Function.identity(), name -> api(known.get(name))));
        return new ApiStates(
                states.get("piapi"),
                states.get("pollo"),
                states.get("a2e"),
                states.get("gemini"),
                new Leonardo(false, 0),
                new Goenhance(false, 0));
    }

    private Map<String, Health> known() {
        return health.all().stream().collect(Collectors.toMap(Health::provider, Function.identity()));
    }

    private static ApiState api(@Nullable Health health) {
        return health == null
                ? new ApiState(word(Condition.UNKNOWN), null, 0)
                : new ApiState(word(health.condition()), health.checkedAt(), health.failures());
    }

    private static Condition condition(@Nullable Health health) {
        return health == null ? Condition.UNKNOWN : health.condition();
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One provider in a word.
     *
     * @param status {@code ok}, {@code error} or {@code unknown} (no key)
     */
    @RegisterForReflection
    @Schema(name = "ServiceState")
    record ServiceState(@Schema(examples = "ok") String status) {}

    /** All providers. */
    @RegisterForReflection
    @Schema(name = "ApiStates")
    record ApiStates(
            @Nullable ApiState piapi,
            @Nullable ApiState pollo,
            @Nullable ApiState a2e,
            @Nullable ApiState gemini,
            Leonardo leonardo,
            Goenhance goenhance) {}

    /**
     * One provider.
     *
     * @param status {@code healthy}, {@code degraded}, {@code down} or {@code unknown} (no key)
     * @param lastCheck when it was asked, null without a key
     * @param failureCount failures in a row, at the operation that fails most
     */
    @RegisterForReflection
    @Schema(name = "ApiState")
    record ApiState(
            @Schema(examples = "healthy") String status,
            @Nullable Instant lastCheck,
            int failureCount) {}

    /** A retired provider. */
    @RegisterForReflection
    @Schema(name = "LeonardoState")
    record Leonardo(boolean available, int tokens) {}

    /** A retired provider. */
    @RegisterForReflection
    @Schema(name = "GoenhanceState")
    record Goenhance(boolean available, int models) {}
}
