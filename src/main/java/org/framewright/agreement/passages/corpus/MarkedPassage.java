package org.framewright.agreement.passages.corpus;

import java.util.List;

/// A passage that a coder marked: a tag on one stretch of text, or on several where the passage is interrupted, and the words that
/// fill its roles, such as the source and the cue of an attribution.
///
/// @param tag the tag's number, from 0
/// @param fragments in order of position, at least one; they may touch but not overlap
/// @param roles for each role of the tag, in the codebook's order, the words that fill the role, in order of position; no words where
///     nothing fills the role, or a filler has no words of its own. Empty where roles are not looked at
public record MarkedPassage(int tag, List<Span> fragments, List<List<Span>> roles) {

    public MarkedPassage {
        fragments = List.copyOf(fragments);
        roles = roles.stream().map(SpanCover::union).toList();
        if (tag < 0 || fragments.isEmpty()) {
            throw new IllegalArgumentException("a passage has a tag and a fragment");
        }
        for (int i = 1; i < fragments.size(); i++) {
            if (fragments.get(i).start() < fragments.get(i - 1).end()) {
                throw new IllegalArgumentException("fragments in order, without overlap: " + fragments);
            }
        }
    }

    /// A passage without regard to roles.
    public MarkedPassage(int tag, List<Span> fragments) {
        this(tag, fragments, List.of());
    }

    /// A passage in one piece.
    public MarkedPassage(int tag, int start, int end) {
        this(tag, List.of(new Span(start, end)));
    }

    /// The passage with the words that fill its roles.
    public MarkedPassage withRoles(List<List<Span>> fillers) {
        return new MarkedPassage(tag, fragments, fillers);
    }

    /// The passage without its roles.
    public MarkedPassage withoutRoles() {
        return roles.isEmpty() ? this : new MarkedPassage(tag, fragments);
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
