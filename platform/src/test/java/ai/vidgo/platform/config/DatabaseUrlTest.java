package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void acceptsTheDriverFormOfTheOriginal() {
        assertThat(DatabaseUrl.settings("postgresql+asyncpg://user:p%40ss+word@db:6432/vidgo"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:6432/vidgo")
                .containsEntry("quarkus.datasource.username", "user")
                .containsEntry("quarkus.datasource.password", "p@ss+word");
    }

    @Test
    void usesTheDefaultPortAndKeepsTheQuery() {
        assertThat(DatabaseUrl.settings("postgres://db/vidgo?sslmode=require"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/vidgo?sslmode=require")
                .doesNotContainKey("quarkus.datasource.username");
    }

    @Test
    void refusesAnotherDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.settings("mysql://db/vidgo"))
                .withMessageContaining("DATABASE_URL");
    }

    @Test
    void takesSingleSettingsWhereThereIsNoAddress() {
        assertThat(offered(Map.of("DB_HOST", "db", "DB_USER", "auth", "DB_PASSWORD", "p@ss")))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/vidgo")
                .containsEntry("quarkus.datasource.username", "auth")
                .containsEntry("quarkus.datasource.password", "p@ss");
        assertThat(offered(Map.of("DB_HOST", "db", "DATABASE_URL", "postgresql://other/vidgo")))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://other:5432/vidgo");
        assertThat(offered(Map.of("DB_PORT", "5433"))).isEmpty();
    }

    private static Map<String, String> offered(Map<String, String> environment) {
        ConfigSourceContext context = new ConfigSourceContext() {
            @Override
            public ConfigValue getValue(String name) {
                return ConfigValue.builder()
                        .withName(name)
                        .withValue(environment.get(name))
                        .build();
            }

            @Override
            public List<String> getProfiles() {
                return List.of();
            }

            @Override
            public Iterator<String> iterateNames() {
                return environment.keySet().iterator();
            }
        };
        Map<String, String> settings = new HashMap<>();
        new DatabaseUrlSource().getConfigSources(context).forEach(source -> settings.putAll(source.getProperties()));
        return settings;
    }
}
