package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class SqlTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00.123456Z");

    /** More than the executions after which the driver prepares a statement at the server. */
    private static final int OFTEN = 10;

    @Inject
    Sql sql;

    private enum Colour {
        RED,
        BLUE
    }

    private record Sample(
            UUID id, @Nullable Colour colour, @Nullable Instant seenAt) {

        static Sample of(Row row) {
            return new Sample(row.uuid("id"), row.findConstant("colour", Colour.class), row.findInstant("seen_at"));
        }
    }

    @BeforeEach
    void createTable() {
        sql.update("CREATE TABLE samples (id uuid PRIMARY KEY, colour text, seen_at timestamptz)");
    }

    @AfterEach
    void dropTable() {
        sql.update("DROP TABLE samples");
    }

    @Test
    void bindsAnEnumAsItsNameAndAnInstantAsItsMoment() {
        UUID id = insert(Colour.BLUE, NOON);
        assertThat(sql.one("SELECT * FROM samples WHERE seen_at = ? AND colour = ?", Sample::of, NOON, Colour.BLUE))
                .isEqualTo(new Sample(id, Colour.BLUE, NOON));
        String stored = sql.one("SELECT colour FROM samples", row -> row.text("colour"));
        assertThat(stored).isEqualTo("BLUE");
    }

    @Test
    void bindsNull() {
        UUID id = insert(null, null);
        assertThat(sql.one("SELECT * FROM samples WHERE colour IS NOT DISTINCT FROM ?", Sample::of, (Object) null))
                .isEqualTo(new Sample(id, null, null));
    }

    /** A statement that is parsed anew for each value that comes or goes costs more than one that was never prepared. */
    @Test
    void keepsAStatementPreparedWhicheverParametersAreNull() {
        QuarkusTransaction.requiringNew().run(() -> {
            insert(Colour.RED, NOON);
            for (int i = 0; i < OFTEN; i++) {
                insert(null, NOON);
                insert(Colour.BLUE, null);
            }
            Instant prepared = insertPreparedAt();
            insert(null, null);
            insert(null, NOON);
            insert(Colour.RED, null);
            assertThat(insertPreparedAt()).isEqualTo(prepared);
        });
    }

    private Instant insertPreparedAt() {
        return sql.one(
                "SELECT prepare_time FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO samples%'",
                row -> row.instant("prepare_time"));
    }

    @Test
    void refusesANullThatTheReaderDoesNotExpect() {
        insert(null, null);
        assertThatThrownBy(() -> sql.list("SELECT seen_at FROM samples", row -> row.instant("seen_at")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("column seen_at is NULL");
    }

    @Test
    void seesAndRollsBackWhatTheTransactionWrote() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insert(Colour.RED, NOON);
                    assertThat(count()).isEqualTo(1);
                    throw new ArithmeticException("the rest of the transaction");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(count()).isZero();
    }

    @Test
    void keepsWhatTheTransactionWroteToItselfUntilItCommits() {
        QuarkusTransaction.requiringNew().run(() -> {
            insert(Colour.RED, NOON);
            assertThat(QuarkusTransaction.requiringNew().call(this::count)).isZero();
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void commitsAStatementOutsideATransaction() {
        insert(Colour.RED, NOON);
        assertThat(QuarkusTransaction.requiringNew().call(this::count)).isEqualTo(1);
    }

    @Test
    void refusesTwoRowsWhereOneIsExpected() {
        insert(Colour.RED, NOON);
        assertThat(sql.find("SELECT * FROM samples", Sample::of)).isPresent();
        insert(Colour.RED, NOON);
        assertThatThrownBy(() -> sql.find("SELECT * FROM samples", Sample::of))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one row expected, found 2");
    }

    @Test
    void tellsNoRowFromOne() {
        assertThat(sql.find("SELECT * FROM samples", Sample::of)).isEmpty();
        assertThatThrownBy(() -> sql.one("SELECT * FROM samples", Sample::of))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void saysHowManyRowsChanged() {
        insert(Colour.RED, NOON);
        insert(Colour.RED, NOON);
        insert(Colour.BLUE, NOON);
        assertThat(sql.update("UPDATE samples SET seen_at = NULL WHERE colour = ?", Colour.RED))
                .isEqualTo(2);
    }

    @Test
    void namesTheStateOfAFailedStatement() {
        assertThatThrownBy(() -> sql.update("DELETE FROM nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("update failed: 42P01");
    }

    @Test
    void readsArraysJsonAndNumbers() {
        sql.one("""
                SELECT ARRAY['a', 'b'] AS tags, '{"k": 1}'::jsonb AS json, 1.5::double precision AS fraction,
                       299.00::numeric(10, 2) AS price, 300::numeric(10, 2) AS hundreds, 5000000000 AS many,
                       true AS flag, 7 AS number""", row -> {
            assertThat(row.texts("tags")).containsExactly("a", "b");
            assertThat(row.text("json")).isEqualTo("{\"k\": 1}");
            assertThat(row.findFraction("fraction")).isEqualTo(1.5);
            assertThat(row.findDecimal("price")).isEqualTo(new BigDecimal("299.00"));
            assertThat(row.strippedDecimal("price")).isEqualTo(new BigDecimal("299"));
            assertThat(row.strippedDecimal("hundreds")).isEqualTo(new BigDecimal("300"));
            assertThat(row.count("many")).isEqualTo(5_000_000_000L);
            assertThat(row.flag("flag")).isTrue();
            assertThat(row.number("number")).isEqualTo(7);
            return row;
        });
    }

    private UUID insert(@Nullable Colour colour, @Nullable Instant seenAt) {
        UUID id = UUID.randomUUID();
        sql.update("INSERT INTO samples (id, colour, seen_at) VALUES (?, ?, ?)", id, colour, seenAt);
        return id;
    }

    private long count() {
        return sql.one("SELECT count(*) AS n FROM samples", row -> row.count("n"));
    }
}
