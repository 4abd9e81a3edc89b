package org.framewright.codebook;

import org.framewright.model.ConstantName;

/// The kinds of attributed content.
public enum AttributionKind {
    /// Speech or writing.
    SPEECH,
    /// A wish, hope, fear or belief.
    ATTITUDE,
    /// A demand, denial, support or criticism.
    ACT,
    /// A result of a study, a poll or a document.
    RESULT,
    /// Content reported by a noun: a claim, a promise.
    NOUN;

    /// The id in codebooks.
    public String id() {
        return ConstantName.of(this);
    }
}
