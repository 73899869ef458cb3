package ai.vidgo.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The surroundings of a service under test: a real PostgreSQL with a role and a schema of the name in
 * {@code vidgo.schema} (the role can reach nothing else), a real Redis, and the environment that a deployment would set.
 * The other services are absent: their addresses refuse connections.
 *
 * <p>Init argument {@code access-keys=own}: the service under test verifies access tokens by its own keys and not by
 * those of {@link TestTokens}.
 */
public class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String NOBODY = "http://127.0.0.1:9";
    private static final String SECRET = "tests-only-0123456789-0123456789-0123456789";

    private boolean ownAccessKeys;
    private EmbeddedPostgres postgres;
    private Path directory;

    @Override
    public void init(Map<String, String> arguments) {
        ownAccessKeys = "own".equals(arguments.get("access-keys"));
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("vidgo-test");
            Map<String, String> settings = new HashMap<>();
            settings.put("DATABASE_URL", startPostgres(schema()));
            settings.put("REDIS_URL", "redis://127.0.0.1:" + RedisControl.launch());
            // Chosen here and not by the service, so that settings can name the address of the service under test.
            settings.put("quarkus.http.test-port", Integer.toString(FreePort.find()));
            // A machine that is busy for a moment is not taken for a Redis or a publisher of keys that is away.
            settings.put("quarkus.redis.timeout", "10s");
            settings.put("vidgo.identity.keys-timeout", "10s");
            settings.put("SECRET_KEY", SECRET);
            settings.put("SERVICE_TOKEN_SECRET", SECRET);
            settings.put("MEDIA_SIGNING_SECRET", SECRET);
            settings.put("MEDIA_ROOT", directory.resolve("media").toString());
            SpanLog.settings(settings);
            settings.put("DEBUG", "true");
            settings.put("TRUSTED_PROXY_COUNT", "1");
            for (String service : new String[] {"AUTH", "CATALOG", "GENERATION", "BILLING"}) {
                settings.put(service + "_URL", NOBODY);
            }
            TestTokens.useServiceSecret(SECRET);
            if (!ownAccessKeys) {
                settings.put("vidgo.identity.keys-url", TestTokens.publishKeys());
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the surroundings of the service under test", e);
        }
    }

    @Override
    public void stop() {
        RedisControl.shutDown();
        TestTokens.stopPublishing();
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (directory != null) {
                remove(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the surroundings of the service under test away", e);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String startPostgres(String schema) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(FreePort.find())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("max_connections", "150")
                .setServerConfig("timezone", "UTC")
                // Tests of plans analyze their tables themselves; nobody else may do so in the middle of them.
                .setServerConfig("autovacuum", "off")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE vidgo");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database", e);
        }
        try (Connection connection = postgres.getDatabase("postgres", "vidgo").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("CREATE SCHEMA extensions");
            statement.execute("GRANT USAGE ON SCHEMA extensions TO PUBLIC");
            statement.execute("CREATE EXTENSION pg_trgm SCHEMA extensions");
            statement.execute("CREATE ROLE " + schema + " LOGIN PASSWORD '" + schema + "'");
            statement.execute("CREATE SCHEMA " + schema + " AUTHORIZATION " + schema);
            statement.execute("ALTER ROLE " + schema + " SET search_path = " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create role and schema " + schema, e);
        }
        return "postgresql://" + schema + ":" + schema + "@127.0.0.1:" + postgres.getPort() + "/vidgo";
    }

    private static String schema() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (stream == null) {
                throw new IllegalStateException("application.properties with vidgo.schema is missing");
            }
            properties.load(stream);
        }
        String schema = properties.getProperty("vidgo.schema", "");
        if (!schema.matches("[a-z_]+")) {
            throw new IllegalStateException("vidgo.schema must name the service's schema, but is '" + schema + "'");
        }
        return schema;
    }
}
