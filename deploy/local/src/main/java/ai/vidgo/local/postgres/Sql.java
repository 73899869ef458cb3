package ai.vidgo.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two kinds of statement that setting up a cluster needs. */
final class Sql {

    private Sql() {}

    static void run(Connection connection, String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    static boolean exists(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setString(1, parameter);
            try (ResultSet rows = prepared.executeQuery()) {
                return rows.next();
            }
        }
    }
}
