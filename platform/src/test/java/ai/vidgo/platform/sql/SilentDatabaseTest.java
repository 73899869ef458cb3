package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A server that is gone without a word, as after a failover of the network, costs its statements and no connection for good. */
@QuarkusTest
class SilentDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Test
    void givesAServerUpThatIsSilent() {
        assertThat(factory().jdbcProperties())
                .containsEntry("socketTimeout", "60")
                .containsEntry("connectTimeout", "5")
                .containsEntry("tcpKeepAlive", "true");
    }

    @Test
    void theNextStatementFindsTheServerThatTookOver() throws Exception {
        try (SilentProxy proxy = new SilentProxy(port());
                AgroalDataSource single = single(proxy.port())) {
            assertThat(ask(single)).isOne();
            proxy.fallSilent();

            assertTimeoutPreemptively(
                    PATIENCE, () -> assertThatThrownBy(() -> ask(single)).isInstanceOf(SQLException.class));

            assertThat(assertTimeoutPreemptively(PATIENCE, () -> ask(single))).isOne();
        }
    }

    /** The pool of the service with one connection and less patience, through the proxy. */
    private AgroalDataSource single(int proxy) throws SQLException {
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        Properties properties = new Properties();
        properties.putAll(factory().jdbcProperties());
        // Does not put one in where the service has none.
        properties.replace("socketTimeout", "1");
        String url = factory().jdbcUrl().replace(":" + port() + "/", ":" + proxy + "/");
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(one -> one.maxSize(1)
                        .acquisitionTimeout(pool.acquisitionTimeout())
                        .connectionValidator(pool.connectionValidator())
                        .exceptionSorter(pool.exceptionSorter())
                        .connectionFactoryConfiguration(connection -> {
                            connection.jdbcUrl(url).principal(factory().principal());
                            factory().credentials().forEach(connection::credential);
                            properties.forEach(
                                    (name, value) -> connection.jdbcProperty(name.toString(), value.toString()));
                            return connection;
                        })));
    }

    private AgroalConnectionFactoryConfiguration factory() {
        return database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    }

    private int port() {
        return URI.create(factory().jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static int ask(AgroalDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1")) {
            row.next();
            return row.getInt(1);
        }
    }
}
