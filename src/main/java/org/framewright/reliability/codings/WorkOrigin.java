package org.framewright.reliability.codings;

import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.LedgerPosition;
import org.framewright.store.ledger.StoredNames;
import org.framewright.store.query.ImportStore;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The files in which codings were made: files of annotations that were imported, packages of the coders' own, or the project's file.
///
/// @param imported the number of codings with annotations from an imported file
/// @param packaged the number of other codings whose last entry came back in a package of their coder's
/// @param local the number of other codings: made in the project's own file, or in a copy of it
/// @param packagedCoders the names of the coders of the packaged ones, in order
public record WorkOrigin(int imported, int packaged, int local, List<String> packagedCoders) {

    /// Entries of merged actors are between those of merged codings and of the returned package.
    private static final Set<String> MERGED =
            Set.of(StoredNames.of(ActorAdded.class), StoredNames.of(ActorsMatched.class));

    public WorkOrigin {
        packagedCoders = List.copyOf(packagedCoders);
    }

    /// The origin of a round's compared codings. A merge enters the returned codings, and then that the package came back.
    public static WorkOrigin of(ProjectDatabase state, RoundCodings codings) {
        var ledger = new Ledger(state, Clock.systemUTC());
        var received = new HashMap<Long, CoderId>();
        for (var entry : ledger.findByKind(WorkReceived.class)) {
            if (entry.change() instanceof WorkReceived(var coder, int number, _, _) && number > 0) {
                received.put(entry.revision(), coder);
            }
        }
        var positions = new TreeMap<Long, LedgerPosition>();
        ledger.studyPositions().stream()
                .filter(it -> !MERGED.contains(it.kind()))
                .forEach(it -> positions.put(it.revision(), it));
        var imports = new ImportStore(state).last().keySet();
        int imported = (int) codings.compared().stream().map(Coding::id).filter(imports::contains).count();
        var packaged =
                codings.compared().stream()
                        .filter(it -> !imports.contains(it.id()))
                        .filter(it -> {
                            var next = positions.higherKey(ledger.positions(it.id()).getLast().revision());
                            return next != null && it.coder().equals(received.get(next));
                        })
                        .toList();
        var coders =
                codings.coders().stream()
                        .filter(it -> packaged.stream().map(Coding::coder).anyMatch(it.id()::equals))
                        .map(Coder::name)
                        .toList();
        return new WorkOrigin(
                imported, packaged.size(), codings.compared().size() - packaged.size() - imported, coders);
    }
}
