package ai.vidgo.billing.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database with every right, as an attacker or a careless operator would have it. */
final class Superuser implements AutoCloseable {

    private final Connection connection;

    Superuser() throws SQLException {
        String service = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        this.connection = DriverManager.getConnection(service, "postgres", "postgres");
        run("SET search_path = billing");
    }

    /** Switches all triggers off, for this connection. */
    Superuser withoutTriggers() throws SQLException {
        run("SET session_replication_role = replica");
        return this;
    }

    void run(String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
