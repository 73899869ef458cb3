package ai.vidgo.auth.privacy;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.privacy.PersonalData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.logging.Logger;

/** Everything that all services keep of a user. It is whole or it is not handed out. */
@Singleton
class Export {

    private static final Logger LOG = Logger.getLogger(Export.class);
    private static final String OURS = "auth";

    private final List<PersonalData> features;
    private final PrivacyConfig privacy;
    private final Config config;
    private final ObjectMapper json;
    private final ExecutorService threads;
    private final Map<String, PersonalDataClient> clients = new ConcurrentHashMap<>();

    Export(
            @All List<PersonalData> features,
            PrivacyConfig privacy,
            Config config,
            ObjectMapper json,
            @VirtualThreads ExecutorService threads) {
        this.features = features;
        this.privacy = privacy;
        this.config = config;
        this.json = json;
        this.threads = threads;
    }

    /**
     * The sections of all services, by the name of the service. The services are asked at the same time.
     *
     * @throws Problem 503 {@code export_incomplete} when one of them does not answer
     */
    Map<String, JsonNode> of(UUID userId) {
        Map<String, CompletableFuture<JsonNode>> parts = new LinkedHashMap<>();
        privacy.services()
                .forEach(service -> parts.put(
                        service,
                        CompletableFuture.supplyAsync(() -> client(service).export(userId), threads)));
        Map<String, JsonNode> whole = new LinkedHashMap<>();
        whole.put(OURS, json.valueToTree(ours(userId)));
        parts.forEach((service, part) -> whole.put(service, joined(service, part)));
        return whole;
    }

    private Map<String, Object> ours(UUID userId) {
        Map<String, Object> sections = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> features.forEach(feature -> sections.put(feature.section(), feature.export(userId))));
        return sections;
    }

    private static JsonNode joined(String service, CompletableFuture<JsonNode> part) {
        try {
            return part.join();
        } catch (CompletionException away) {
            LOG.warnf("an export misses %s: %s", service, away.getCause());
            throw Problem.of(503, "export_incomplete").with("Retry-After", "60");
        }
    }

    private PersonalDataClient client(String service) {
        return clients.computeIfAbsent(
                service,
                name -> RestClientBuilder.newBuilder()
                        .baseUri(config.getValue("quarkus.rest-client." + name + ".url", URI.class))
                        .connectTimeout(1, TimeUnit.SECONDS)
                        .readTimeout(privacy.patience().toMillis(), TimeUnit.MILLISECONDS)
                        .build(PersonalDataClient.class));
    }
}
