package org.framewright.agreement.passages;

import java.util.List;

/// A passage that a coder marked: a tag on one stretch of text, or on several where the passage is interrupted.
///
/// @param tag the tag's number, from 0
/// @param fragments in order of position, at least one; they may touch but not overlap
public record MarkedPassage(int tag, List<Span> fragments) {

    public MarkedPassage {
        fragments = List.copyOf(fragments);
        if (tag < 0 || fragments.isEmpty()) {
            throw new IllegalArgumentException("a passage has a tag and a fragment");
        }
        for (int i = 1; i < fragments.size(); i++) {
            if (fragments.get(i).start() < fragments.get(i - 1).end()) {
                throw new IllegalArgumentException("fragments in order, without overlap: " + fragments);
            }
        }
    }

    /// A passage in one piece.
    public MarkedPassage(int tag, int start, int end) {
        this(tag, List.of(new Span(start, end)));
    }

    /// The span from the start of the first fragment to the end of the last.
    public Span extent() {
        return new Span(fragments.getFirst().start(), fragments.getLast().end());
    }

    /// The number of positions that the passage covers.
    public int length() {
        return fragments.stream().mapToInt(Span::length).sum();
    }
}
