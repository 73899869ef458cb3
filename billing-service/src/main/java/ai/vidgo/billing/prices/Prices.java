package ai.vidgo.billing.prices;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The price list of the services (contract: data-identity-billing §3). */
@ApplicationScoped
public class Prices {

    /** The tool type {@code try_on} is sold under the key that the frontend's cost badge asks for. */
    private static final Map<String, String> ALIASES = Map.of("try_on", "virtual_try_on");

    private final Sql sql;

    Prices(Sql sql) {
        this.sql = sql;
    }

    /** All services on sale, by key. */
    public List<ServicePrice> all() {
        return sql.list("SELECT * FROM service_pricing WHERE is_active ORDER BY service_type", ServicePrice::of);
    }

    /** The price of a service on sale, also by an alias of its key. */
    public Optional<ServicePrice> find(String serviceType) {
        return sql.find(
                "SELECT * FROM service_pricing WHERE service_type = ? AND is_active",
                ServicePrice::of,
                ALIASES.getOrDefault(serviceType, serviceType));
    }
}
