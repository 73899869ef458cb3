package ai.vidgo.billing.payments;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Lets the process die, as the database sees it, before a chosen statement of this thread: that statement and all later
 * ones never reach the database, and what was not committed is rolled back. Since every transaction begins with a
 * statement, this covers every moment between two commits and every one inside a transaction.
 */
final class Mortality {

    private final Thread mortal = Thread.currentThread();
    private int left = Integer.MAX_VALUE;
    private boolean dead;

    private Mortality() {}

    /** Lasts until the end of the test. */
    static Mortality install(AgroalDataSource database) {
        Mortality mortality = new Mortality();
        AgroalDataSource watched = mortality.watch(AgroalDataSource.class, ClientProxy.unwrap(database));
        QuarkusMock.installMockForType(watched, AgroalDataSource.class);
        return mortality;
    }

    /** Dies before the statement that follows {@code statements} more. */
    void dieAfter(int statements) {
        left = statements;
    }

    /** The next process takes over; tells whether the one before died. */
    boolean revive() {
        boolean died = dead;
        dead = false;
        left = Integer.MAX_VALUE;
        return died;
    }

    private void beforeStatement() throws SQLException {
        if (dead || left-- <= 0) {
            dead = true;
            throw new SQLException("the process is dead", "57P01");
        }
    }

    private <T> T watch(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (Thread.currentThread() == mortal && method.getName().startsWith("execute")) {
            beforeStatement();
        }
        try {
            Object result = method.invoke(real, arguments);
            return switch (result) {
                case PreparedStatement statement -> watch(PreparedStatement.class, statement);
                case Connection connection -> watch(Connection.class, connection);
                case null, default -> result;
            };
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
