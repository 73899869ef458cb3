package ai.vidgo.catalog.materials;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with positional values, in the transaction of the caller if there is one. */
record Sql(DataSource database) {

    /** Reads the current row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a statement; a database that fails is a broken world. */
    <T> List<T> list(String statement, Row<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue's database failed", e);
        }
    }

    /** The first row of a statement. */
    <T> Optional<T> first(String statement, Row<T> reader, @Nullable Object... values) {
        return list(statement, reader, values).stream().findFirst();
    }
}
