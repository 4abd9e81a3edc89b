package org.framewright.store.salvage;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.ProjectConnections;
import org.framewright.store.ScratchFolder;
import org.framewright.store.SqliteDriver;
import org.framewright.store.SqliteErrors;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.StoredEntry;
import org.framewright.store.pages.DamagedFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The readable remains of a damaged project file: the ledger's entries and all versions of all rows, unchanged, in a
/// scratch database in a temporary folder. The damaged file itself is only read.
public final class SalvagedRows implements AutoCloseable {

    private final ScratchFolder folder;
    private final Connection connection;
    private final Handle handle;

    private SalvagedRows(ScratchFolder folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
        this.handle = ProjectConnections.jdbi(connection).open();
    }

    /// Reads the rows of a file and its write-ahead log. The caller closes the result.
    ///
    /// @throws Refusal where neither can be read, or the disk has no space for the scratch database
    public static SalvagedRows read(Path damaged) {
        var salvagedRows = empty();
        try (var file = DamagedFile.open(damaged, RowClassifier.SHAPES)) {
            var rows = new RowClassifier(salvagedRows.handle);
            salvagedRows.handle.useTransaction(_ -> file.forEach(rows::add));
            rows.dropUnlikelyRevisions(file.length());
            return salvagedRows;
        } catch (IOException unreadable) {
            salvagedRows.close();
            throw new Refusal(StoreProblem.CANNOT_OPEN, damaged.toString());
        } catch (JdbiException failed) {
            salvagedRows.close();
            throw SqliteErrors.refusal(salvagedRows.folder.path(), failed);
        }
    }

    private static SalvagedRows empty() {
        var folder = temporaryFolder();
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        try {
            var file = folder.file("remains");
            return new SalvagedRows(folder, SqliteDriver.connect("jdbc:sqlite:" + file, config));
        } catch (SQLException failed) {
            folder.close();
            throw SqliteErrors.refusal(folder.path(), failed);
        }
    }

    Handle handle() {
        return handle;
    }

    /// Whether no record of a project was found.
    public boolean isEmpty() {
        return handle.createQuery(
                        """
                        SELECT NOT EXISTS (SELECT 1 FROM ledger) AND NOT EXISTS (SELECT 1 FROM article)
                               AND NOT EXISTS (SELECT 1 FROM annotation)\
                        """)
                .mapTo(Boolean.class)
                .one();
    }

    /// Adds texts that the file may have lost.
    void addTexts(Consumer<Consumer<String>> texts) {
        handle.useTransaction(_ ->
                texts.accept(text ->
                        handle.execute("INSERT OR IGNORE INTO article_text VALUES (?, ?)", Sha256.hex(text), text)));
    }

    Optional<String> text(String sha256) {
        return handle.createQuery("SELECT text FROM article_text WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne();
    }

    /// Copies the kept files of a project's articles into the project, one at a time.
    ///
    /// @param project the handle of the project that has the articles
    void copyFiles(Handle project) {
        var wanted = project.createQuery("SELECT original_sha256 FROM article").mapTo(String.class).set();
        handle.createQuery(OriginalFileRows.SELECT).map((row, _) -> OriginalFileRows.file(row)).stream()
                .filter(file -> wanted.contains(file.sha256()))
                .forEach(file -> OriginalFileRows.insert(project, file));
    }

    /// The entry of a revision; its change may be cut.
    Optional<StoredEntry> entry(long revision) {
        return handle.createQuery("SELECT * FROM ledger WHERE revision = :revision")
                .bind("revision", revision)
                .map(StoredEntry::of)
                .findOne();
    }

    /// All revisions with an entry or a row, in order.
    List<Long> revisions() {
        return handle.createQuery(
                        """
                        SELECT revision FROM ledger UNION SELECT revision FROM project
                        UNION SELECT revision FROM codebook WHERE whole UNION SELECT revision FROM article
                        UNION SELECT revision FROM coder UNION SELECT revision FROM round UNION SELECT revision FROM actor
                        UNION SELECT revision FROM actor_match UNION SELECT revision FROM exclusion UNION SELECT revision FROM batch
                        UNION SELECT revision FROM assignment UNION SELECT revision FROM ruling
                        UNION SELECT revision FROM coding UNION SELECT revision FROM annotation
                        UNION SELECT revision FROM tombstone ORDER BY revision\
                        """)
                .mapTo(Long.class)
                .list();
    }

    /// The project's identity.
    ///
    /// @param uuid empty where it is lost
    /// @param created as it is stored; empty where it is lost
    public record ProjectIdentity(String uuid, String created) {}

    /// The identity, as far as it can be read.
    public ProjectIdentity identity() {
        return handle.createQuery("SELECT uuid, created FROM identity")
                .map((row, _) -> new ProjectIdentity(row.getString("uuid"), row.getString("created")))
                .findFirst()
                .orElse(new ProjectIdentity("", ""));
    }

    @Override
    public void close() {
        try {
            handle.close();
            connection.close();
        } catch (JdbiException | SQLException ignored) {
            // the scratch database is deleted in any case
        } finally {
            folder.close();
        }
    }

    private static ScratchFolder temporaryFolder() {
        try {
            return ScratchFolder.createTemporary();
        } catch (IOException impossible) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, System.getProperty("java.io.tmpdir", ""));
        }
    }
}
