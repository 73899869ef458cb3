package ai.vidgo.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The tests' database for other roles than that of the service under test. A role's password is its name. */
public final class OtherRoles {

    private final String server;

    /**
     * For the database of the service under test.
     *
     * @param databaseUrl its {@code DATABASE_URL}
     */
    public OtherRoles(String databaseUrl) {
        this.server = "jdbc:postgresql://" + databaseUrl.substring(databaseUrl.indexOf('@') + 1);
    }

    /** The address for JDBC, without a role. */
    public String server() {
        return server;
    }

    /** A connection of its own. */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(server, role, role);
    }

    /** Runs statements, of which none may fail. */
    public void run(String role, String sql) {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
