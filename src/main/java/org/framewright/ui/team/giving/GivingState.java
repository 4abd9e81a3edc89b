package org.framewright.ui.team.giving;

import org.framewright.model.ArticleId;

import java.util.Optional;
import java.util.Set;

/// How somebody has left what is given out, to look at something else.
///
/// @param asked what was described of the next batch; nothing where that was not read yet
/// @param drawnFrom what was said of the articles that it is drawn from
public record GivingState(GivingEntry entry, Optional<BatchRequest> asked, DrawnFrom drawnFrom) {

    /// As whoever comes for the first time finds it.
    public static final GivingState NEW =
            new GivingState(
                    new GivingEntry.NextBatchEntry(),
                    Optional.empty(),
                    new DrawnFrom("", Optional.empty(), Optional.empty(), Set.of()));

    /// @param value in the field
    record DrawnFrom(String words, Optional<String> field, Optional<String> value, Set<ArticleId> ticked) {}
}
