package org.framewright.model.change;

import java.util.List;

/// All that can be written to a project, by subject. Each change is data, has an inverse, and is stored in the ledger;
/// applied from the first to the last, the ledger's changes give the present state.
public sealed interface Change permits StudyChange, CodingChange, CompoundChange {

    /// The change that undoes this change.
    Change inverse();

    /// The parts of this change; empty where it has no parts.
    default List<Change> changes() {
        return List.of();
    }

    /// A single change from one change or several.
    static Change of(List<Change> changes) {
        return changes.size() == 1 ? changes.getFirst() : new CompoundChange(changes);
    }
}
