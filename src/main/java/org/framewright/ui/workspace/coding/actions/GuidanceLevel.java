package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Tag;

import java.util.HashSet;
import java.util.Set;

/// The amount of guidance in the coding panel: all of it, or a line for each tag, and all for the unfolded ones. It is kept from article to
/// article.
public final class GuidanceLevel {

    /// Whether the guidance of every category is shown with it.
    public final ReadOnlyBooleanWrapper inFull = new ReadOnlyBooleanWrapper();

    /// The unfolded tags, by their ids.
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
