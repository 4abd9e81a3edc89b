package org.framewright.store;

import org.sqlite.ProgressHandler;

import java.sql.Connection;
import java.sql.SQLException;

/// Stops SQLite's work on a connection when its thread is interrupted.
public final class InterruptibleQuery extends ProgressHandler {

    /// The number of SQLite's steps between two checks.
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
