package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.Change;
import org.framewright.model.coding.CodingId;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The only way to write to a project: a change is applied to the tables and entered here in one transaction, and when
/// [#append] returns it is on the disk. Entries are never altered; undo is a new entry that names the undone entry.
public final class Ledger {

    private final ProjectDatabase database;
    private final Clock clock;
    private final ChangeJson json;
    private final LedgerDigests digests;

    /// The first revision that a caller may know from this program.
    private volatile long firstRevision;

    private final ChangeWriter writer = new ChangeWriter(ModelJson.LENIENT);

    public Ledger(ProjectDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.json = new ChangeJson(database.json());
        this.digests = new LedgerDigests(database);
    }

    /// Applies a change.
    ///
    /// @return its revision
    /// @throws Refusal where the disk, or the stored rows, do not allow the change; nothing is written then
    public long append(EntryAuthor author, Change change) {
        return append(author, List.of(change)).getFirst();
    }

    /// Applies changes as separate entries, all in one transaction. The iterator is asked for a change when the change
    /// before is written.
    ///
    /// @return their revisions
    /// @throws Refusal as for one change, and where the iterator throws it; then none of the changes is written
    public List<Long> append(EntryAuthor author, Iterable<? extends Change> changes) {
        return database.write(handle -> enterAll(handle, author, changes));
    }

    /// As [#append(EntryAuthor, Iterable)], with files that are kept in the same transaction, before the changes.
    public List<Long> append(EntryAuthor author, Iterable<? extends Change> changes, Consumer<OriginalFileRows> files) {
        return database.write(handle -> {
            files.accept(new OriginalFileRows(handle));
            return enterAll(handle, author, changes);
        });
    }

    /// A writer's knowledge of a coding: the last entry about it.
    ///
    /// @param revision 0 where there is no entry
    public record KnownCoding(CodingId coding, long revision) {}

    /// Applies changes to a coding, as separate entries, where the coding has no new entry since it was read.
    ///
    /// @throws Refusal with [StoreProblem#CHANGED_MEANWHILE] where it has a new entry, for example of another window
    public List<EnteredChange> append(EntryAuthor author, KnownCoding known, List<Change> changes) {
        var at = now();
        return database.write(handle -> {
            long last = requireUnchanged(handle, known);
            var entered = new ArrayList<EnteredChange>();
            for (var change : changes) {
                entered.add(enter(handle, ++last, at, author, OptionalLong.empty(), change));
            }
            return entered;
        });
    }

    /// A change and its entry.
    public record EnteredChange(LedgerPosition position, Change change) {}

    /// The change of an entry.
    public Change change(long revision) {
        return database.read(handle -> entry(handle, revision).change());
    }

    /// Undoes an entry about a coding, where the coding has no new entry since it was read; see [CodingUndo] for actors.
    ///
    /// @throws Refusal with [StoreProblem#CHANGED_MEANWHILE] where it has a new entry
    public List<EnteredChange> undo(EntryAuthor author, KnownCoding known, long revision) {
        var at = now();
        return database.write(handle -> {
            long _ = requireUnchanged(handle, known);
            return new CodingUndo(handle, json, (it, change) -> enter(handle, at, author, OptionalLong.of(it), change))
                    .undo(known.coding(), revision, entry(handle, revision).change());
        });
    }

    /// The revision of the last entry of all.
    private static long requireUnchanged(Handle handle, KnownCoding known) {
        return handle.createQuery(
                        """
                        SELECT (SELECT coalesce(max(revision), 0) FROM ledger)
                         WHERE (SELECT coalesce(max(revision), 0) FROM ledger WHERE coding = :coding) = :known\
                        """)
                .bind("coding", known.coding().value())
                .bind("known", known.revision())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new Refusal(StoreProblem.CHANGED_MEANWHILE, ""));
    }

    /// Undoes an entry, by a new entry that names it.
    ///
    /// @throws Refusal with [StoreProblem#CHANGED_MEANWHILE] where a newer entry has changed the same rows
    public long undo(EntryAuthor author, long revision) {
        if (revision < firstRevision) {
            throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
        }
        var at = now();
        return database.write(handle -> {
            var undone = entry(handle, revision);
            return enter(handle, at, author, OptionalLong.of(revision), undone.change().inverse())
                    .position()
                    .revision();
        });
    }

    /// Imports changes of the project's other files: all of them in one transaction.
    ///
    /// @throws Refusal where the work throws it; nothing is written then
    public <T> T importChanges(Function<MergeTransaction, T> work) {
        return database.write(handle -> work.apply(new MergeTransaction(handle, this)));
    }

    /// As [#importChanges], but rolls everything back before any reader sees it: for a report of the result in advance.
    public <T> T dryRun(Function<MergeTransaction, T> work) {
        var result = new ArrayList<T>();
        try {
            return importChanges(transaction -> {
                result.add(work.apply(transaction));
                throw new DryRunRollback();
            });
        } catch (DryRunRollback _) {
            return result.getFirst();
        }
    }

    /// Ends a transaction without anything being written.
    private static final class DryRunRollback extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DryRunRollback() {
            super("tried out", null, false, false);
        }
    }

    /// The histories of codings, each from the first entry to the last, of one state of the project.
    public List<CodingHistory> histories(List<CodingId> codings) {
        return database.read(handle -> new CodingHistoryReader(handle).read(codings));
    }

    /// Entries about one coding alone, oldest first.
    public List<LedgerEntry> findByCoding(CodingId coding) {
        return database.read(handle ->
                entries(
                        handle,
                        handle.createQuery("SELECT * FROM ledger WHERE coding = :coding ORDER BY revision")
                                .bind("coding", coding.value())));
    }

    /// Entries of a kind that are about no coding, oldest first.
    public List<LedgerEntry> findByKind(Class<? extends Change> kind) {
        return findByKinds(List.of(kind));
    }

    /// As [#findByKind], of several kinds.
    public List<LedgerEntry> findByKinds(List<Class<? extends Change>> kinds) {
        return database.read(handle ->
                entries(
                        handle,
                        handle.createQuery(
                                        "SELECT * FROM ledger WHERE coding IS NULL AND kind IN (<kinds>) ORDER BY revision")
                                .bindList("kinds", kinds.stream().map(StoredNames::of).toList())));
    }

    private List<LedgerEntry> entries(Handle handle, Query query) {
        var texts = new ArticleTextsByHash(handle);
        return query.map(StoredEntry::of).list().stream().map(it -> it.entry(json, texts)).toList();
    }

    /// The changes after a revision that are about no coding, by their revisions. Articles come without their texts.
    public NavigableMap<Long, Change> changesSince(long revision) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT revision, change FROM ledger INDEXED BY ledger_of_study
                                 WHERE coding IS NULL AND revision > :revision\
                                """)
                        .bind("revision", revision)
                        .map((row, _) -> Map.entry(row.getLong(1), json.readWithoutTexts(row.getString(2))))
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (it, _) -> it, TreeMap::new)));
    }

    /// The last revision up to which another file of the project has the same entries.
    public long commonRevision(Ledger other) {
        return digests.commonRevision(other.digests);
    }

    /// The number of codings with entries after a revision.
    public int countCodingsSince(long revision) {
        return database.read(handle ->
                handle.createQuery("SELECT count(DISTINCT coding) FROM ledger WHERE revision > :revision")
                        .bind("revision", revision)
                        .mapTo(Integer.class)
                        .one());
    }

    /// Gives the consumer every entry after a revision, in order.
    public void forEachSince(long revision, Consumer<LedgerEntry> consumer) {
        database.read(handle -> {
            var texts = new ArticleTextsByHash(handle);
            try (var entries =
                    handle
                            .createQuery("SELECT * FROM ledger WHERE revision > :revision ORDER BY revision")
                            .bind("revision", revision)
                            .map(StoredEntry::of)
                            .stream()) {
                entries.map(it -> it.entry(json, texts)).forEach(consumer);
            }
            return true;
        });
    }

    /// The codings in which the work of two devices was reconciled after a revision, with the revision of the last
    /// reconciliation.
    public Map<CodingId, Long> reconciledSince(long revision) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT coding, max(revision) AS last FROM ledger
                                 WHERE kind = 'DevicesReconciled' AND revision > :revision
                                 GROUP BY coding\
                                """)
                        .bind("revision", revision)
                        .map((row, _) -> Map.entry(new CodingId(row.getString(1)), row.getLong(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void enter(Handle handle, EntryAuthor author, Change change) {
        enter(handle, now(), author, OptionalLong.empty(), change);
    }

    void appendEntries(Handle handle, CodingHistory local, List<CodingHistory.HistoryEntry> entries) {
        var revisions = new ArrayList<>(local.entries().stream().map(CodingHistory.HistoryEntry::revision).toList());
        for (var entry : entries) {
            var undoes =
                    entry.undoes().isPresent()
                            ? OptionalLong.of(revisions.get(entry.undoes().getAsInt()))
                            : OptionalLong.empty();
            revisions.add(enter(handle, entry.at(), entry.author(), undoes, entry.change()).position().revision());
        }
    }

    /// The positions of all entries about one coding, in order, without the changes themselves.
    public List<LedgerPosition> positions(CodingId coding) {
        return database.read(handle ->
                handle.createQuery("SELECT revision, kind, undoes FROM ledger WHERE coding = :coding ORDER BY revision")
                        .bind("coding", coding.value())
                        .map((row, _) -> LedgerPosition.of(row))
                        .list());
    }

    /// The positions of all entries about no single coding, in order.
    public List<LedgerPosition> studyPositions() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT revision, kind, undoes FROM ledger INDEXED BY ledger_of_study
                                 WHERE coding IS NULL ORDER BY revision\
                                """)
                        .map((row, _) -> LedgerPosition.of(row))
                        .list());
    }

    /// The revision of the last entry; 0 where there is none.
    public long lastRevision() {
        return database.revision();
    }

    /// Whether nothing but actors was added after a revision.
    public boolean hasOnlyActorsSince(long revision) {
        return database.read(handle ->
                handle.createQuery("SELECT 1 FROM ledger WHERE revision > :revision AND kind <> :kind LIMIT 1")
                        .bind("revision", revision)
                        .bind("kind", StoredNames.of(ActorChange.ActorAdded.class))
                        .mapTo(Integer.class)
                        .findFirst()
                        .isEmpty());
    }

    /// An entry's place in the ledger, without its content.
    ///
    /// @param kind of change, by its name in files
    /// @param undoes the revision of the undone entry; empty for an entry that is no undo
    public record LedgerPosition(long revision, String kind, OptionalLong undoes) {

        private static LedgerPosition of(ResultSet row) throws SQLException {
            long undoes = row.getLong("undoes");
            var undone = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(undoes);
            return new LedgerPosition(row.getLong("revision"), row.getString("kind"), undone);
        }
    }

    /// A digest of the stored rows of the entries up to a revision; the same in every copy of the file. No version of
    /// the program rewrites rows of the ledger.
    public String digest(long last) {
        return digests.digest(last);
    }

    /// Begins anew after other entries have taken the place of some: what was read of entries before is forgotten, and no revision from
    /// before is undone.
    public void restart() {
        digests.forget();
        firstRevision = database.revision() + 1;
    }

    /// Gives the consumer every entry, from the first to the last, all of one state of the project.
    public void forEach(Consumer<LedgerEntry> consumer) {
        forEachSince(0, consumer);
    }

    private LedgerEntry entry(Handle handle, long revision) {
        return handle.createQuery("SELECT * FROM ledger WHERE revision = :revision")
                .bind("revision", revision)
                .map(StoredEntry::of)
                .one()
                .entry(json, new ArticleTextsByHash(handle));
    }

    private List<Long> enterAll(Handle handle, EntryAuthor author, Iterable<? extends Change> changes) {
        var at = now();
        var revisions = new ArrayList<Long>();
        long next = nextRevision(handle);
        for (var change : changes) {
            revisions.add(enter(handle, next++, at, author, OptionalLong.empty(), change).position().revision());
        }
        return revisions;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    EnteredChange enter(Handle handle, Instant at, EntryAuthor author, OptionalLong undoes, Change change) {
        return enter(handle, nextRevision(handle), at, author, undoes, change);
    }

    private static long nextRevision(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(revision), 0) + 1 FROM ledger").mapTo(Long.class).one();
    }

    private EnteredChange enter(
            Handle handle, long revision, Instant at, EntryAuthor author, OptionalLong undoes, Change change) {
        writer.apply(handle, change, revision);
        var kind = StoredNames.of(change.getClass());
        new StoredEntry(
                        revision,
                        at.toString(),
                        author.who(),
                        author.installation(),
                        kind,
                        CodingHistory.coding(change).map(CodingId::value).orElse(null),
                        undoes.orElse(0L),
                        json.write(change))
                .insert(handle);
        return new EnteredChange(new LedgerPosition(revision, kind, undoes), change);
    }
}
