package org.framewright.store;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Keeps the statements of one connection prepared: SQLite takes longer to prepare a short statement than to run it. A
/// statement in use is not given to a second user. Closing the connection closes all statements. Not for several
/// threads at once.
final class PreparedStatements extends DefaultStatementBuilder {

    private static final int MOST = 100;

    /// The statements that are not in use, by their SQL, in the order of their last use.
    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    /// The SQL of the statements in use: JDBI passes only the statement when it closes one.
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var known = idle.remove(sql);
        var statement = known == null ? super.create(connection, sql, context) : known;
        used.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        var prepared = used.remove(statement);
        if (prepared != null && !idle.containsKey(prepared) && statement instanceof PreparedStatement again) {
            again.clearParameters();
            idle.put(prepared, again);
            if (idle.size() > MOST) {
                idle.pollFirstEntry().getValue().close();
            }
        } else {
            statement.close();
        }
    }
}
