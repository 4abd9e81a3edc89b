package org.framewright.ui.workspace.coding.form;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Tag;

import java.util.HashSet;
import java.util.Set;

/// How much of the codebook's guidance the coding panel shows: everything about everything, or a line of each tag's, and the whole of those
/// that somebody unfolded. Stays as it is from one article to the next.
public final class GuidanceLevel {

    /// Whether what the codebook says of every category is shown with it.
    public final ReadOnlyBooleanWrapper inFull = new ReadOnlyBooleanWrapper();

    /// The tags, by their ids, of which the whole is shown.
    public final ReadOnlyObjectWrapper<Set<String>> unfolded = new ReadOnlyObjectWrapper<>(Set.of());

    public void toggle() {
        inFull.set(!inFull.get());
    }

    public boolean isUnfolded(Tag tag) {
        return inFull.get() || unfolded.get().contains(tag.id());
    }

    public void setUnfolded(Tag tag, boolean open) {
        var changed = new HashSet<>(unfolded.get());
        if (open) {
            changed.add(tag.id());
        } else {
            changed.remove(tag.id());
        }
        unfolded.set(Set.copyOf(changed));
    }
}
