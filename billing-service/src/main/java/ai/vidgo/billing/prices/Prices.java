package ai.vidgo.billing.prices;

import ai.vidgo.platform.sql.Sql;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The price list of the services (contract: data-identity-billing §3), read anew every few seconds. */
@ApplicationScoped
public class Prices {

    /** The tool type {@code try_on} is sold under the key that the frontend's cost badge asks for. */
    private static final Map<String, String> ALIASES = Map.of("try_on", "virtual_try_on");

    private static final String LIST = "list";

    private final LoadingCache<String, List<ServicePrice>> known;

    Prices(Sql sql, PricesConfig config, Clock clock) {
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(config.kept())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(list -> sql.list(
                        "SELECT * FROM service_pricing WHERE is_active ORDER BY service_type", ServicePrice::of));
    }

    /** All services on sale, by key. */
    public List<ServicePrice> all() {
        return known.get(LIST);
    }

    /** The price of a service on sale, also by an alias of its key. */
    public Optional<ServicePrice> find(String serviceType) {
        String key = ALIASES.getOrDefault(serviceType, serviceType);
        return all().stream().filter(price -> price.serviceType().equals(key)).findFirst();
    }
}
