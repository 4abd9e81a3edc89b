package org.framewright.model.study;

import org.framewright.model.article.ArticleId;

/// An article that is assigned to a coder in a round.
///
/// @param batch the batch of the assignment
/// @param position its place among the coder's articles of the round; from 1, with gaps where an assignment was withdrawn
public record Assignment(
        AssignmentId id, RoundId round, ArticleId article, CoderId coder, BatchId batch, int position) {

    public Assignment {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1");
        }
    }
}
