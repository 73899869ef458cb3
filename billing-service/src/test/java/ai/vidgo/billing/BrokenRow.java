package ai.vidgo.billing;

import ai.vidgo.platform.sql.Sql;

/** A row that the database lets nobody change as a job would have to. */
public final class BrokenRow implements AutoCloseable {

    private final Sql sql;
    private final String table;

    /** @param law what the database insists on from now on until this is closed, as an SQL condition */
    public BrokenRow(Sql sql, String table, String law) {
        this.sql = sql;
        this.table = table;
        sql.update("ALTER TABLE " + table + " ADD CONSTRAINT broken_row CHECK (" + law + ")");
    }

    @Override
    public void close() {
        sql.update("ALTER TABLE " + table + " DROP CONSTRAINT broken_row");
    }
}
