package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.store.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows that one ledger entry writes. Statements name their parameters `:p1`, `:p2`, ... and `:revision`.
public record EntryRows(Handle handle, long revision) {

    int write(String sql, @Nullable Object... parameters) {
        return bind(handle.createUpdate(sql), parameters).execute();
    }

    /// Writes exactly one row, or refuses.
    void writeExactlyOne(String sql, @Nullable Object... parameters) {
        if (write(sql, parameters) != 1) {
            throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
        }
    }

    void remove(String table, String key, Object value) {
        writeExactlyOne("DELETE FROM " + table + " WHERE " + key + " = :p1", value);
    }

    void refuseIfAny(String sql, Object parameter) {
        boolean any = handle.createQuery(sql).bind("p1", parameter).mapTo(Integer.class).findFirst().isPresent();
        if (any) {
            throw new Refusal(StoreProblem.STILL_USED, "");
        }
    }

    /// An integer of a column. The driver cuts larger ones short: 2^62 would be 0.
    ///
    /// @throws ArithmeticException where the value is no `int`
    public static int integer(ResultSet row, int column) throws SQLException {
        return Math.toIntExact(row.getLong(column));
    }

    public static int integer(ResultSet row, String column) throws SQLException {
        return Math.toIntExact(row.getLong(column));
    }

    private Update bind(Update update, @Nullable Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            update.bind("p" + (i + 1), parameters[i]);
        }
        return update.bind("revision", revision);
    }
}
