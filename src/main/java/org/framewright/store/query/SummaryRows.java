package org.framewright.store.query;

import org.framewright.model.study.ProjectSummary;
import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Counts a project's contents. The queries work in files of every version; a migration that removes a table must keep
/// them working.
public final class SummaryRows {

    private SummaryRows() {}

    public static ProjectSummary read(Handle handle) {
        return new ProjectSummary(
                identity(handle).orElse(""),
                handle.createQuery("SELECT name FROM project").mapTo(String.class).findOne().orElse(""),
                revision(handle),
                number(handle, "SELECT count(*) FROM article"),
                number(handle, "SELECT count(*) FROM coding"),
                number(handle, "SELECT count(*) FROM coding WHERE status = 'SUBMITTED'"),
                number(handle, "SELECT count(*) FROM annotation"),
                handle.createQuery("SELECT name FROM coder ORDER BY id").mapTo(String.class).list());
    }

    /// The identity that separates a file's backups from the backups of other files. A coder's package has the
    /// project's UUID and is another file, so the coder's id is appended.
    public static Optional<String> identity(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT uuid || coalesce(
                            (SELECT '-' || json_extract(iif(json_valid(change), change, '{}'), '$.coder')
                               FROM ledger WHERE coding IS NULL AND kind = 'PackageUpdated' ORDER BY revision LIMIT 1), '')
                          FROM identity\
                        """)
                .mapTo(String.class)
                .findOne();
    }

    public static long revision(Handle handle) {
        return number(handle, "SELECT coalesce(max(revision), 0) FROM ledger");
    }

    /// Identifies the project's state. The revision alone is not enough: it comes again after a backup was restored.
    public static String state(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT (SELECT uuid FROM identity) || ' ' || revision || ' ' || at || ' ' || installation || ' ' || who
                          FROM ledger ORDER BY revision DESC LIMIT 1\
                        """)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// The first missing entry of the ledger, where there are later entries.
    public static Optional<Long> ledgerGap(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT row FROM (SELECT row_number() OVER (ORDER BY revision) AS row, revision FROM ledger)
                         WHERE row <> revision ORDER BY row LIMIT 1\
                        """)
                .mapTo(Long.class)
                .findOne();
    }

    private static long number(Handle handle, String question) {
        return handle.createQuery(question).mapTo(Long.class).one();
    }
}
