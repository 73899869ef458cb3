package ai.vidgo.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements with positional parameters, each one round trip. Inside a transaction they share its connection; outside,
 * every statement commits by itself. Before a query that it has prepared the driver waits once more if a column of the
 * result has no fixed length, such as a {@code text}: where that matters, select numbers, UUIDs, booleans, or a short text
 * as {@code name}.
 *
 * <p>A parameter is what the driver takes ({@code null}, text, numbers, UUIDs, arrays), an {@link Instant} for a
 * {@code timestamptz}, or an enum constant, which is written as its name. JSON is text behind {@code ?::jsonb}. Every
 * method throws {@link IllegalStateException} when the database fails.
 */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource database;
    private final ParameterBinder binder = new ParameterBinder();

    /** Public for programs without a container, such as the bench. */
    public Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Function<Row, T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            binder.bind(statement, query, parameters);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.apply(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("query failed: " + e.getSQLState(), e);
        }
    }

    /**
     * The only row of a query, or empty.
     *
     * @throws IllegalStateException when there are several
     */
    public <T> Optional<T> find(String query, Function<Row, T> reader, @Nullable Object... parameters) {
        List<T> rows = list(query, reader, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, found " + rows.size());
        }
        return rows.stream().findFirst();
    }

    /**
     * The row of a query that always gives one, such as a call of a function.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public <T> T one(String query, Function<Row, T> reader, @Nullable Object... parameters) {
        return find(query, reader, parameters).orElseThrow();
    }

    /** Changes rows and says how many. */
    public int update(String statement, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            binder.bind(prepared, statement, parameters);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("update failed: " + e.getSQLState(), e);
        }
    }
}
