package org.framewright.store.ledger;

import org.framewright.model.CodingId;
import org.framewright.model.change.Change;
import org.framewright.model.change.Change.AnnotationAdded;
import org.framewright.model.change.Change.AnnotationChanged;
import org.framewright.model.change.Change.AnnotationRemoved;
import org.framewright.model.change.Change.CodingChanged;
import org.framewright.model.change.Change.CodingNoted;
import org.framewright.model.change.Change.CodingOpened;
import org.framewright.model.change.Change.CodingRemoved;
import org.framewright.model.change.Change.CodingTimed;
import org.framewright.model.change.Change.DecisionsChanged;
import org.framewright.model.change.Change.DevicesReconciled;
import org.framewright.model.change.Change.Several;
import org.framewright.model.change.Change.VersionAdopted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which coding's history an entry belongs to.
public final class HistoryScope {

    private HistoryScope() {}

    /// The one coding that a change is about; empty where it is about none, or about several.
    public static Optional<CodingId> coding(Change change) {
        return switch (change) {
            case AnnotationAdded(var coding, _) -> Optional.of(coding);
            case AnnotationRemoved(var coding, _) -> Optional.of(coding);
            case AnnotationChanged(var coding, _, _) -> Optional.of(coding);
            case CodingOpened(var coding) -> Optional.of(coding.id());
            case CodingRemoved(var coding) -> Optional.of(coding.id());
            case CodingChanged(var before, _) -> Optional.of(before.id());
            case CodingNoted(var coding, _, _) -> Optional.of(coding);
            case CodingTimed(var coding, _, _) -> Optional.of(coding);
            case VersionAdopted(var before, _, _) -> Optional.of(before.id());
            case DevicesReconciled(var coding, _, _, _) -> Optional.of(coding);
            case DecisionsChanged(var coding, _, _) -> Optional.of(coding);
            case Several(var changes) -> ofAll(changes);
            default -> Optional.empty();
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
