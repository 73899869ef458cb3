package ai.vidgo.billing.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Transactions of the test that hold what transactions of the service need next, each on a connection of its own. */
final class Marks implements AutoCloseable {

    private final List<Connection> holding = new ArrayList<>();
    private final Source source;

    Marks(Source source) {
        this.source = source;
    }

    /** Gives connections. */
    interface Source {
        Connection open() throws SQLException;
    }

    /** The service will wait there when it works on this buyer's message; {@code other} is an order of nobody's concern. */
    void set(Mark mark, Buyer buyer, UUID other) throws SQLException {
        Connection connection = source.open();
        holding.add(connection);
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(mark.statement())) {
            List<Object> parameters = mark.parameters(buyer, other);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.execute();
        }
    }

    /** Nobody has to wait any more; nothing of what was held is kept. */
    void release() throws SQLException {
        for (Connection connection : holding) {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : holding) {
            connection.close();
        }
    }
}
