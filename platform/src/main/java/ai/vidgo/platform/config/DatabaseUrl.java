package ai.vidgo.platform.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code DATABASE_URL} in the form that the original's deployments use, {@code postgresql+asyncpg://user:pass@host:port/db}
 * (contract: operations §2), as the settings of a Quarkus data source.
 */
final class DatabaseUrl {

    private static final int DEFAULT_PORT = 5432;

    private DatabaseUrl() {}

    static Map<String, String> settings(String url) {
        int schemeEnd = url.indexOf("://");
        if (schemeEnd < 0 || !url.startsWith("postgres")) {
            throw new IllegalArgumentException("DATABASE_URL must look like postgresql://user:password@host:port/name");
        }
        URI uri = URI.create("postgresql" + url.substring(schemeEnd));
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query);
        String login = uri.getRawUserInfo();
        if (login != null) {
            String[] parts = login.split(":", 2);
            settings.put("quarkus.datasource.username", decode(parts[0]));
            if (parts.length == 2) {
                settings.put("quarkus.datasource.password", decode(parts[1]));
            }
        }
        return settings;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
