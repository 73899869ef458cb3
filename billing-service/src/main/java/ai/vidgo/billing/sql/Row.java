package ai.vidgo.billing.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. A method without {@code find} refuses a NULL. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return present(column, findText(column));
    }

    public @Nullable String findText(String column) {
        return read(column, String.class);
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

    public boolean flag(String column) {
        return present(column, read(column, Boolean.class));
    }

    public BigDecimal decimal(String column) {
        return present(column, findDecimal(column));
    }

    /** Without zeros behind the point, so that a price of 299 TWD is written as {@code 299}. */
    public @Nullable BigDecimal findDecimal(String column) {
        BigDecimal value = read(column, BigDecimal.class);
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
            throw new IllegalStateException("cannot read column " + column, e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is NULL");
    }
}
