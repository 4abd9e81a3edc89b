package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// An article's text without the parts that are not coded (byline, captions), as one stretch of positions.
///
/// The texts on both sides of an omitted part touch in the continuum, and a fragment that runs across the part stays in one
/// piece.
public final class ArticleContinuum {
    private final int textLength;
    private final List<Span> leftOut;
    private final int length;

    /// The continuum of a text.
    ///
    /// @param textLength of the article, in the unit of all positions
    /// @param leftOut the parts that are not coded, in any order; they may overlap
    public ArticleContinuum(int textLength, Collection<Span> leftOut) {
        this.textLength = textLength;
        this.leftOut = SpanCover.union(leftOut);
        if (textLength < 0 || (!this.leftOut.isEmpty() && this.leftOut.getLast().end() > textLength)) {
            throw new IllegalArgumentException("parts lie within the text of length " + textLength);
        }
        this.length = textLength - (int) SpanCover.length(this.leftOut);
    }

    /// The length of the coded text.
    public int length() {
        return length;
    }

    /// The coded part of a span of the text; empty where no part is coded.
    public Optional<Span> map(Span inText) {
        if (inText.end() > textLength) {
            throw new IllegalArgumentException(inText + " lies behind the text of length " + textLength);
        }
        int start = position(inText.start());
        int end = position(inText.end());
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /// The coded part of a passage of the text; empty where no part is coded.
    public Optional<MarkedPassage> map(MarkedPassage inText) {
        var fragments = inText.fragments().stream().flatMap(it -> map(it).stream()).toList();
        return fragments.isEmpty() ? Optional.empty() : Optional.of(new MarkedPassage(inText.tag(), fragments));
    }

    private int position(int inText) {
        int before = 0;
        for (var part : leftOut) {
            if (part.start() >= inText) {
                break;
            }
            before += Math.min(part.end(), inText) - part.start();
        }
        return inText - before;
    }
}
