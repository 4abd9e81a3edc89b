package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.framewright.codebook.Tag;

import java.util.HashSet;
import java.util.Set;

/// How much of the codebook's guidance a desk shows: everything about everything, or a line of each tag's, and the whole of those
/// that somebody unfolded. Stays as it is from one article to the next.
public final class ShownGuidance {

    private final ReadOnlyBooleanWrapper inFull = new ReadOnlyBooleanWrapper();
    private final Set<String> unfolded = new HashSet<>();

    /// Whether what the codebook says of every category is shown with it.
    ReadOnlyBooleanProperty inFullProperty() {
        return inFull.getReadOnlyProperty();
    }

    void toggle() {
        inFull.set(!inFull.get());
    }

    boolean isUnfolded(Tag tag) {
        return inFull.get() || unfolded.contains(tag.id());
    }

    void unfold(Tag tag, boolean open) {
        if (open) {
            unfolded.add(tag.id());
        } else {
            unfolded.remove(tag.id());
        }
    }
}
