package org.framewright.store;

import org.framewright.model.Refusal;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// Turns SQLite's errors into problems for people. The messages of JDBI contain bound values, and so the coder's words:
/// they are neither shown nor logged.
public final class SqliteErrors {

    private SqliteErrors() {}

    public static Refusal refusal(Path file, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof SQLiteException sqlite) {
                return refusal(file, sqlite);
            }
        }
        var kind = failed instanceof SQLException sql ? "SQL " + sql.getErrorCode() : failed.getClass().getSimpleName();
        return new Refusal(StoreProblem.FAILED, file.toString(), kind);
    }

    /// Whether a failure to apply a change has its reason in the rows: they differ from those that it changes, or need each other.
    public static boolean isOfRows(RuntimeException failed) {
        var code = refusal(Path.of(""), failed).problems().getFirst().code();
        return code == StoreProblem.CHANGED_MEANWHILE || code == StoreProblem.STILL_USED;
    }

    private static Refusal refusal(Path file, SQLiteException failed) {
        var name = failed.getResultCode().name();
        if (name.equals("SQLITE_ERROR") && String.valueOf(failed.getMessage()).contains("no transaction is active")) {
            // SQLite ends a transaction by itself where the disk fails; Flyway hides that failure behind this one
            return new Refusal(StoreProblem.NOT_TAKEN, file.toString());
        }
        if (name.equals("SQLITE_CONSTRAINT_FOREIGNKEY")) {
            return new Refusal(StoreProblem.STILL_USED, "");
        }
        StoreProblem code =
                switch (name.replaceFirst("^(SQLITE_(?!IOERR_)[A-Z]+).*", "$1")) {
                    // the second is an error of the index of the write-ahead log
                    case "SQLITE_FULL", "SQLITE_IOERR_SHMSIZE" -> StoreProblem.DISK_FULL;
                    // a disk with a quota reports this error, too
                    case "SQLITE_IOERR_WRITE" -> StoreProblem.NOT_TAKEN;
                    case "SQLITE_READONLY" -> StoreProblem.READ_ONLY;
                    case "SQLITE_TOOBIG" -> StoreProblem.TOO_LARGE;
                    case "SQLITE_BUSY", "SQLITE_LOCKED" -> StoreProblem.BUSY;
                    case "SQLITE_CORRUPT", "SQLITE_NOTADB" -> StoreProblem.DAMAGED;
                    case "SQLITE_CANTOPEN" -> StoreProblem.CANNOT_OPEN;
                    case "SQLITE_INTERRUPT" -> StoreProblem.INTERRUPTED;
                    case "SQLITE_CONSTRAINT" -> StoreProblem.CHANGED_MEANWHILE;
                    default -> StoreProblem.FAILED;
                };
        return code == StoreProblem.FAILED
                ? new Refusal(code, file.toString(), name)
                : new Refusal(code, file.toString());
    }
}
