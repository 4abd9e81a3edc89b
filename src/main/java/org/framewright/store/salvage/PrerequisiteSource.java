package org.framewright.store.salvage;

import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.salvage.ProjectRecovery.SubstituteCodebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The source of a change's prerequisites for [ChangeRepair] where no earlier entry has made them: the rows, later
/// entries of the ledger, and codebooks that the person has given or that come with the program.
final class PrerequisiteSource {

    /// The number of remaining characters of a lost codebook by which a shipped codebook is recognised.
    private static final int MIN_REMAINS = 400;

    /// One of so many characters, or of so many annotations, may differ because of damage.
    private static final int TOLERANCE = 20;

    private final SalvagedRows salvagedRows;
    private final SalvagedChanges changes;
    private final SubstituteCodebooks codebooks;
    private final RecoveryRules rules;
    private final ChangeJson json = new ChangeJson(ModelJson.LENIENT);
    private final TreeSet<Integer> substitutedVersions = new TreeSet<>();

    PrerequisiteSource(
            SalvagedRows salvagedRows, SalvagedChanges changes, SubstituteCodebooks codebooks, RecoveryRules rules) {
        this.salvagedRows = salvagedRows;
        this.changes = changes;
        this.codebooks = codebooks;
        this.rules = rules;
    }

    /// The versions of a row, the newest first.
    List<Change> versions(String table, String uuid) {
        return changes.versions(table, uuid);
    }

    /// A state of a coding from any time.
    Optional<Coding> coding(CodingId id) {
        return changes.versions("coding", id.value()).stream()
                .filter(CodingOpened.class::isInstance)
                .map(it -> ((CodingOpened) it).coding())
                .findFirst()
                .or(() -> changes.codingsInLedger(id).stream().findFirst());
    }

    /// The possible codebooks of a version, the most likely first.
    List<String> codebooks(int version) {
        var likely = new ArrayList<String>();
        for (var change : changes.codebooks(version)) {
            if (change instanceof CodebookAdded(_, var text) && rules.permits(version, text)) {
                likely.add(text);
            }
        }
        if (likely.isEmpty()) {
            codebooks.given().filter(it -> rules.permits(version, it)).ifPresent(likely::add);
            codebooks.shipped().stream()
                    .filter(it -> rules.permits(version, it) && isLikely(version, it))
                    .forEach(likely::add);
            if (!likely.isEmpty()) {
                substitutedVersions.add(version);
            }
        }
        return likely;
    }

    /// The versions with a substitute codebook.
    List<Integer> substitutedVersions() {
        return List.copyOf(substitutedVersions);
    }

    /// Whether a shipped codebook agrees with the remains of the lost codebook or, without remains, with the coded
    /// tags.
    private boolean isLikely(int version, String codebook) {
        var entry = json.write(new CodebookAdded(version, codebook));
        var pieces = pieces(version);
        return pieces.isEmpty()
                ? hasTheTags(rules.tags(codebook))
                : pieces.stream().allMatch(piece -> isLike(piece, codebook) || isLike(piece, entry));
    }

    private boolean hasTheTags(Set<String> tags) {
        long all = salvagedRows.handle().createQuery("SELECT count(*) FROM annotation").mapTo(Long.class).one();
        long known =
                tags.stream()
                        .mapToLong(tag ->
                                salvagedRows
                                        .handle()
                                        .createQuery("SELECT count(*) FROM annotation WHERE tag = :tag")
                                        .bind("tag", tag)
                                        .mapTo(Long.class)
                                        .one())
                        .sum();
        return all > 0 && known >= all - all / TOLERANCE;
    }

    /// Whether a piece, perhaps damaged, is the beginning of a text: its first [#MIN_REMAINS] characters are the same, or
    /// nearly all its characters.
    private static boolean isLike(String piece, String text) {
        if (piece.regionMatches(0, text, 0, MIN_REMAINS)) {
            return true;
        }
        int shared = Math.min(piece.length(), text.length());
        int different = Math.max(0, piece.length() - text.length());
        for (int i = 0; i < shared; i++) {
            different += piece.charAt(i) == text.charAt(i) ? 0 : 1;
        }
        return different <= piece.length() / TOLERANCE;
    }

    /// The beginnings of a codebook and of the entry that added it, long enough to distinguish it from other codebooks.
    private List<String> pieces(int version) {
        return salvagedRows
                .handle()
                .createQuery(
                        """
                        SELECT json FROM codebook WHERE version = :version AND length(json) >= :enough
                        UNION ALL
                        SELECT change FROM ledger WHERE length(change) >= :enough
                           AND change LIKE '{"type":"CodebookAdded","version":' || :version || ',%'\
                        """)
                .bind("version", version)
                .bind("enough", MIN_REMAINS)
                .mapTo(String.class)
                .list();
    }
}
