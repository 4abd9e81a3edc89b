package org.framewright.ui.team.merging;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.team.merge.MergeService.MergeState;
import org.framewright.ui.team.merging.MergeViewModel.Content;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The files that are looked at or were merged last: they stay while somebody looks at an article and comes back.
public final class MergeList {

    final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NOTHING);
    final ReadOnlyObjectWrapper<Optional<FileLine>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    final Set<Path> copies = new HashSet<>();
    Optional<MergePanelFormatter> words = Optional.empty();
    Optional<MergeState> seenState = Optional.empty();

    /// The same without those who look at it: it stays when their screen is left.
    public MergeList copy() {
        var copy = new MergeList();
        copy.content.set(content.get());
        copy.chosen.set(chosen.get());
        copy.copies.addAll(copies);
        copy.words = words;
        copy.seenState = seenState;
        return copy;
    }
}
