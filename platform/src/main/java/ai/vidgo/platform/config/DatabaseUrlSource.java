package ai.vidgo.platform.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Offers the settings that follow from {@code DATABASE_URL} to the data source, or from {@code DB_HOST}, {@code DB_PORT},
 * {@code DB_NAME}, {@code DB_USER} and {@code DB_PASSWORD} (contract: operations §2); without {@code DATABASE_URL} and
 * {@code DB_HOST}, nothing.
 */
public class DatabaseUrlSource implements ConfigSourceFactory {

    /** Above the files (250), below the environment (300), so that QUARKUS_DATASOURCE_* still wins. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = value(context, "DATABASE_URL", "");
        String host = value(context, "DB_HOST", "");
        if (!url.isEmpty()) {
            return List.of(new PropertiesConfigSource(DatabaseUrl.settings(url), "DATABASE_URL", ORDINAL));
        }
        return host.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(parts(context, host), "DB_HOST", ORDINAL));
    }

    private static Map<String, String> parts(ConfigSourceContext context, String host) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + host + ":" + value(context, "DB_PORT", "5432") + "/"
                        + value(context, "DB_NAME", "vidgo"),
                "quarkus.datasource.username",
                value(context, "DB_USER", "postgres"),
                "quarkus.datasource.password",
                value(context, "DB_PASSWORD", "postgres"));
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? otherwise : value.getValue();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
