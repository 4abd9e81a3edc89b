package org.framewright.agreement.passages;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;

/// Krippendorff's alpha over words, each marked with the tag or not.
public final class TokenAlpha {
    private TokenAlpha() {}

    public static Outcome of(MarkedCorpus corpus) {
        return Outcome.undefined(corpus.comparable().isEmpty() ? Reason.NEEDS_TWO_CODERS : Reason.NEEDS_LENGTHS);
    }
}
