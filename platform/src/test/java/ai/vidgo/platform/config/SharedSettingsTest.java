package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What follows from variables of the environment in the settings that all services share. */
class SharedSettingsTest {

    @Test
    void waitsForTheDatabaseAsLongAsAStartMayTakeAndThenFails() {
        AtomicInteger tries = new AtomicInteger();
        SmallRyeConfig config = settings(Map.of("STARTUP_TIMEOUT", "2"));
        Flyway flyway = Flyway.configure()
                .dataSource(new Away(tries))
                .connectRetries(config.getValue("quarkus.flyway.connect-retries", Integer.class))
                .connectRetriesInterval((int) config.getValue("quarkus.flyway.connect-retries-interval", Duration.class)
                        .toSeconds())
                .load();
        long begun = System.nanoTime();

        assertThatThrownBy(flyway::migrate).hasMessageContaining("Unable to obtain connection");

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(15));
        assertThat(tries).hasValue(3);
    }

    @Test
    void waitsFiveMinutesUnlessToldOtherwise() {
        assertThat(settings(Map.of()).getValue("quarkus.flyway.connect-retries", Integer.class))
                .isEqualTo(300);
    }

    @Test
    void takesTheHostOfRedisWhereThereIsNoAddress() {
        assertThat(redis(Map.of())).isEqualTo("redis://localhost:6379/0");
        assertThat(redis(Map.of("REDIS_HOST", "redis"))).isEqualTo("redis://redis:6379/0");
        assertThat(redis(Map.of("REDIS_HOST", "redis", "REDIS_URL", "redis://cache:6380/1")))
                .isEqualTo("redis://cache:6380/1");
    }

    private static String redis(Map<String, String> environment) {
        return settings(environment).getValue("quarkus.redis.hosts", String.class);
    }

    private static SmallRyeConfig settings(Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(environment, "environment", 300));
        try {
            for (URL shipped : Collections.list(Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("META-INF/microprofile-config.properties"))) {
                builder.withSources(new PropertiesConfigSource(shipped, 100));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder.build();
    }

    /** A database that is not there. */
    private static final class Away extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient AtomicInteger tries;

        Away(AtomicInteger tries) {
            this.tries = tries;
        }

        @Override
        public Connection getConnection() throws SQLException {
            tries.incrementAndGet();
            throw new SQLException("the database is starting up");
        }
    }
}
