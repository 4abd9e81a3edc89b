package org.framewright.suggest;

import org.framewright.codebook.AttributionKind;
import org.framewright.model.ConstantName;

/// The pattern of words by which a suggestion was found: the reason for it.
public enum AttributionPattern {
    /// “We waited,” she said.
    CUE_AFTER(AttributionKind.SPEECH),
    /// She said that they had waited.
    CUE_BEFORE(AttributionKind.SPEECH),
    /// They left, saying that they had waited.
    PARTICIPLE(AttributionKind.SPEECH),
    /// According to the police, forty people came.
    ACCORDING_TO(AttributionKind.SPEECH),
    /// HOLT: We have waited.
    LABEL(AttributionKind.SPEECH),
    /// She called it “a dent”.
    QUOTED_OBJECT(AttributionKind.SPEECH),
    /// It was described as “a dent”.
    PASSIVE(AttributionKind.SPEECH),
    /// Words in quotation marks without a cue.
    MARKS_ALONE(AttributionKind.SPEECH),
    /// A byline, or a line that names a news agency.
    CREDIT(AttributionKind.SPEECH),
    /// She wants a fund.
    ATTITUDE(AttributionKind.ATTITUDE),
    /// He is expected to resign.
    APPEARANCE(AttributionKind.ATTITUDE),
    /// She accused the board of lying.
    ACT(AttributionKind.ACT),
    /// A study found that the frost had gone.
    RESULT(AttributionKind.RESULT),
    /// Her claim that the site was sold.
    NOUN(AttributionKind.NOUN);

    private final AttributionKind kind;

    AttributionPattern(AttributionKind kind) {
        this.kind = kind;
    }

    /// The kind of attribution.
    public AttributionKind kind() {
        return kind;
    }

    /// The id in the output of commands: `cue-before`.
    public String id() {
        return ConstantName.of(this);
    }
}
