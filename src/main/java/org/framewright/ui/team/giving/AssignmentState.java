package org.framewright.ui.team.giving;

import org.framewright.model.ArticleId;

import java.util.Optional;
import java.util.Set;

/// How somebody has left what is given out, to look at something else.
///
/// @param request what was described of the next batch; nothing where that was not read yet
/// @param pool what was said of the articles that it is drawn from
public record AssignmentState(AssignmentEntry entry, Optional<BatchRequest> request, PoolState pool) {

    /// As whoever comes for the first time finds it.
    public static final AssignmentState NEW =
            new AssignmentState(
                    new AssignmentEntry.NextBatchEntry(),
                    Optional.empty(),
                    new PoolState("", Optional.empty(), Optional.empty(), Set.of()));

    /// @param value in the field
    record PoolState(String filter, Optional<String> field, Optional<String> value, Set<ArticleId> ticked) {}
}
