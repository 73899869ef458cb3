package ai.vidgo.platform.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, read by column name. A method without {@code find} refuses a NULL. The row is that of the
 * moment: a reader takes its values out and does not keep it.
 */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Any column with a text form: {@code text}, an enum of the schema, {@code jsonb}. */
    public String text(String column) {
        return present(column, findText(column));
    }

    public @Nullable String findText(String column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A {@code text[]} that holds no NULL. */
    public List<String> texts(String column) {
        try {
            Array array = present(column, result.getArray(column));
            return List.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** An {@code integer[]} that holds no NULL. */
    public List<Integer> numbers(String column) {
        try {
            Array array = present(column, result.getArray(column));
            return List.of((Integer[]) array.getArray());
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A constant that {@link Sql} wrote as its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return present(column, findConstant(column, type));
    }

    public <E extends Enum<E>> @Nullable E findConstant(String column, Class<E> type) {
        String name = findText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public UUID uuid(String column) {
        return present(column, findUuid(column));
    }

    public @Nullable UUID findUuid(String column) {
        return read(column, UUID.class);
    }

    public int number(String column) {
        return present(column, findNumber(column));
    }

    public @Nullable Integer findNumber(String column) {
        return read(column, Integer.class);
    }

    /** A {@code bigint}, for example a count. */
    public long count(String column) {
        return present(column, read(column, Long.class));
    }

    /** A {@code double precision}. */
    public @Nullable Double findFraction(String column) {
        return read(column, Double.class);
    }

    public boolean flag(String column) {
        return present(column, read(column, Boolean.class));
    }

    /** A {@code numeric} with the scale of its column. */
    public @Nullable BigDecimal findDecimal(String column) {
        return read(column, BigDecimal.class);
    }

    /** A {@code numeric} without zeros behind the point: {@code 299.00} is read as {@code 299}. */
    public BigDecimal strippedDecimal(String column) {
        return present(column, findStrippedDecimal(column));
    }

    public @Nullable BigDecimal findStrippedDecimal(String column) {
        BigDecimal value = findDecimal(column);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Instant instant(String column) {
        return present(column, findInstant(column));
    }

    public @Nullable Instant findInstant(String column) {
        OffsetDateTime value = read(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    private static IllegalStateException unreadable(String column, SQLException cause) {
        return new IllegalStateException("cannot read column " + column, cause);
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is NULL");
    }
}
