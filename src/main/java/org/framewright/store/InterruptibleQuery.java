package org.framewright.store;

import org.sqlite.ProgressHandler;

import java.sql.Connection;
import java.sql.SQLException;

/// Stops what SQLite does on a connection when the thread that waits for it is interrupted.
public final class InterruptibleQuery extends ProgressHandler {

    /// How many steps of SQLite's lie between two looks.
    private static final int STEPS = 1_000;

    public static void watch(Connection connection) throws SQLException {
        setHandler(connection, STEPS, new InterruptibleQuery());
    }

    static void unwatch(Connection connection) throws SQLException {
        clearHandler(connection);
    }

    @Override
    protected int progress() {
        return Thread.currentThread().isInterrupted() ? 1 : 0;
    }
}
