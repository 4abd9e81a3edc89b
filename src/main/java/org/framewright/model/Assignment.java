package org.framewright.model;

/// An article that a coder is given to code in a round.
///
/// @param batch with which it was given
/// @param position its place among the coder's articles of the round; from 1, with gaps where one was withdrawn
public record Assignment(
        AssignmentId id, RoundId round, ArticleId article, CoderId coder, BatchId batch, int position) {

    public Assignment {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1");
        }
    }
}
