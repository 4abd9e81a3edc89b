package org.framewright.store.ledger;

import org.framewright.model.CodingId;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which coding's history an entry belongs to.
public final class HistoryScope {

    private HistoryScope() {}

    /// The one coding that a change is about; empty where it is about none, or about several.
    public static Optional<CodingId> coding(Change change) {
        return switch (change) {
            case CodingChange it -> Optional.of(it.codingId());
            case CompoundChange(var changes) -> ofAll(changes);
            case ProjectChange _,
                    ArticleChange _,
                    CoderChange _,
                    RoundChange _,
                    AssignmentChange _,
                    RulingChange _,
                    ActorChange _,
                    PackageChange _ ->
                    Optional.empty();
        };
    }

    /// Several changes belong to a coding's history where they are all about its annotations: opening a pass with copies,
    /// or importing one, is no gesture at a desk.
    private static Optional<CodingId> ofAll(List<Change> changes) {
        var all =
                changes.stream()
                        .map(each ->
                                each instanceof CodingOpened || each instanceof CodingChanged
                                        ? Optional.<CodingId>empty()
                                        : coding(each))
                        .collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }
}
