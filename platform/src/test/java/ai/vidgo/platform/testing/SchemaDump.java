package ai.vidgo.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Everything that a service's schema holds, as text: what an erasure has forgotten is found here. */
public final class SchemaDump {

    private SchemaDump() {}

    /** The rows of all tables that contain a text, each with the name of its table before it. */
    public static List<String> rowsWith(DataSource database, String text) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t")) {
                    while (rows.next()) {
                        if (rows.getString(1).contains(text)) {
                            found.add(table + ": " + rows.getString(1));
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("cannot dump the schema", e);
        }
    }

    /** The tables that hold any of the texts, by name. */
    public static Set<String> tablesWith(DataSource database, String... texts) {
        Set<String> found = new TreeSet<>();
        Stream.of(texts)
                .flatMap(text -> rowsWith(database, text).stream())
                .map(row -> row.substring(0, row.indexOf(':')))
                .forEach(found::add);
        return found;
    }

    /** All tables of the schema, by name: a test that must not overlook one starts from here. */
    public static Set<String> tables(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return new TreeSet<>(tables(statement));
        } catch (SQLException e) {
            throw new AssertionError("cannot read the schema", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("SELECT tablename FROM pg_tables"
                + " WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }
}
