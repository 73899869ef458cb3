package ai.vidgo.gateway.routing;

import java.util.Locale;

/** The answerers behind the public door; {@link #GATEWAY} is this process itself. */
public enum Service {
    AUTH,
    CATALOG,
    GENERATION,
    BILLING,
    GATEWAY;

    /** The name in {@code routes.conf}, in configuration keys and in metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Service of(String id) {
        for (Service service : values()) {
            if (service.id().equals(id)) {
                return service;
            }
        }
        throw new IllegalArgumentException("unknown service '" + id + "'");
    }
}
