package org.framewright.store.salvage;

import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.StoredEntry;
import org.framewright.store.ledger.StoredNames;
import org.framewright.store.ledger.TransactionState;
import org.framewright.store.salvage.RecoveryResult.Kind;
import org.framewright.store.salvage.RecoveryResult.LossCollector;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a project from the remains of a damaged project, in the order of the ledger. An entry that can be read and
/// applied stays unchanged. An entry from the rows, or an empty entry, replaces a lost one, so that all other entries
/// keep their revisions.
public final class ProjectRecovery {

    private final Handle handle;
    private final SalvagedRows salvagedRows;
    private final SalvagedChanges changes;
    private final PrerequisiteSource prerequisites;
    private final ChangeRepair repair;
    private final RecoveryRules rules;
    private final ChangeJson json = new ChangeJson(ModelJson.STRICT);
    private final EntryAuthor author;
    private final Instant now;
    private final LossCollector losses = new LossCollector();
    private long last;
    private long kept;
    private long mended;
    private long lostFrom;

    private ProjectRecovery(
            Handle handle,
            SalvagedRows salvagedRows,
            RecoveryRules rules,
            SubstituteCodebooks codebooks,
            EntryAuthor author,
            Clock clock) {
        this.handle = handle;
        this.salvagedRows = salvagedRows;
        this.rules = rules;
        this.author = author;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var state = new TransactionState(handle, ModelJson.LENIENT);
        this.changes = new SalvagedChanges(salvagedRows, state);
        this.prerequisites = new PrerequisiteSource(salvagedRows, changes, codebooks, rules);
        this.repair = new ChangeRepair(handle, state, prerequisites, rules);
    }

    /// The prerequisites of a recovery besides the remains.
    ///
    /// @param texts supplies texts of articles where the project's own are lost; each is identified by its hash
    /// @param author of the new entries
    public record RecoveryContext(
            RecoveryRules rules,
            SubstituteCodebooks codebooks,
            Consumer<Consumer<String>> texts,
            EntryAuthor author,
            Clock clock) {}

    /// Substitutes for a lost codebook.
    ///
    /// @param given by the person as the right codebook; as JSON
    /// @param shipped with the program; one is used where the remains of the lost codebook agree with it or, without
    ///     remains, where it has the coded tags
    public record SubstituteCodebooks(Optional<String> given, List<String> shipped) {

        public SubstituteCodebooks {
            shipped = List.copyOf(shipped);
        }
    }

    /// Fills a new project, in one transaction.
    ///
    /// @throws Refusal where the disk refuses a write
    public static RecoveryResult recover(SalvagedRows salvagedRows, ProjectDatabase target, RecoveryContext context) {
        salvagedRows.addTexts(context.texts());
        return target.write(handle ->
                new ProjectRecovery(
                                handle,
                                salvagedRows,
                                context.rules(),
                                context.codebooks(),
                                context.author(),
                                context.clock())
                        .run());
    }

    private RecoveryResult run() {
        salvagedRows
                .revisions()
                .forEach(revision -> {
                    while (last + 1 < revision) {
                        enterLost(last + 1);
                    }
                    enter(revision);
                });
        noteLostUntil(last);
        var audit = new RecoveryAudit(handle, salvagedRows, changes, losses);
        prerequisites.substitutedVersions().forEach(it -> losses.add(Kind.CODEBOOK_REPLACED, it.toString()));
        new RecoveryCleanup(repair.state(), rules, losses)
                .changes()
                .forEach(change -> {
                    if (repair.writeUnchanged(change, last + 1)) {
                        insert(last + 1, now, author, 0, change, json.write(change));
                    }
                });
        audit.run(repair.orphanAnnotations());
        salvagedRows.copyFiles(handle);
        return new RecoveryResult(audit.counts(kept, mended), losses.list());
    }

    private void enter(long revision) {
        var stored = salvagedRows.entry(revision);
        var change = stored.flatMap(this::read);
        if (change.isPresent() && repair.writeUnchanged(change.get(), revision)) {
            var it = stored.orElseThrow();
            noteLostUntil(revision - 1);
            insert(revision, Instant.parse(it.at()), author(it), it.undoes(), change.get(), it.change());
            kept++;
            return;
        }
        var parts = new ArrayList<Change>();
        stored.ifPresent(
                it -> parts.addAll(change.map(List::of).orElseGet(() -> json.readParts(it.change(), this::text))));
        parts.addAll(changes.find(revision));
        parts.addAll(changes.removals(revision));
        var written = repair.write(parts, revision);
        var at = stored.flatMap(ProjectRecovery::time);
        var made = written.size() == 1 ? written.getFirst() : new CompoundChange(written);
        insert(
                revision,
                at.orElse(now),
                at.isPresent() ? author(stored.orElseThrow()) : author,
                stored.map(StoredEntry::undoes).orElse(0L),
                made,
                json.write(made));
        if (change.isPresent() && !written.isEmpty()) {
            noteLostUntil(revision - 1);
            mended++;
        } else if (lostFrom == 0) {
            lostFrom = revision;
        }
    }

    private void enterLost(long revision) {
        var nothing = new CompoundChange(List.of());
        insert(revision, now, author, 0, nothing, json.write(nothing));
        if (lostFrom == 0) {
            lostFrom = revision;
        }
    }

    private void noteLostUntil(long revision) {
        if (lostFrom != 0) {
            losses.add(Kind.ENTRIES, Long.toString(lostFrom), revision, revision - lostFrom + 1);
            lostFrom = 0;
        }
    }

    private Optional<Change> read(StoredEntry storedEntry) {
        return time(storedEntry).isEmpty() ? Optional.empty() : json.readComplete(storedEntry.change(), this::text);
    }

    /// The text with a hash; empty where it is lost: it does not fit its hash then, and the changes that need it are
    /// not written.
    private String text(String sha256) {
        return salvagedRows.text(sha256).orElse("");
    }

    private void insert(long revision, Instant at, EntryAuthor by, long undoes, Change change, String text) {
        new StoredEntry(
                        revision,
                        at.toString(),
                        by.who(),
                        by.installation(),
                        StoredNames.of(change.getClass()),
                        CodingHistory.coding(change).map(CodingId::value).orElse(null),
                        isUndoOf(undoes, change) ? undoes : 0,
                        text)
                .insert(handle);
        last = revision;
    }

    private boolean isUndoOf(long undone, Change change) {
        return undone != 0
                && handle.createQuery("SELECT change FROM ledger WHERE revision = :undone")
                        .bind("undone", undone)
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(it -> json.readComplete(it, this::text))
                        .filter(it -> it.inverse().equals(change))
                        .isPresent();
    }

    private static EntryAuthor author(StoredEntry storedEntry) {
        return new EntryAuthor(storedEntry.who(), storedEntry.installation());
    }

    private static Optional<Instant> time(StoredEntry storedEntry) {
        try {
            return Optional.of(Instant.parse(storedEntry.at()));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
