package org.framewright.model.change;

import java.util.List;

/// Changes that belong to one gesture: done, undone and redone together, in one transaction.
public record CompoundChange(List<Change> changes) implements Change {

    public CompoundChange {
        changes = List.copyOf(changes);
    }

    @Override
    public Change inverse() {
        return new CompoundChange(changes.reversed().stream().map(Change::inverse).toList());
    }
}
