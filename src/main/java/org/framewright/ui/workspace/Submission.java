package org.framewright.ui.workspace;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.warnings.CodingWarning;

import java.util.List;

/// A coding that was submitted.
///
/// @param warnings the unsettled ones
/// @param unchanged whether it is a correction that corrects nothing
record Submission(List<CodingWarning> warnings, SubmissionKind kind, boolean unchanged) {

    /// The kind of a submission.
    enum SubmissionKind {
        USUAL,
        NOT_RELEVANT,
        CORRECTION,
        INCOMPLETE
    }

    Submission {
        warnings = List.copyOf(warnings);
    }

    /// The submission of the panel's content.
    static Submission of(PanelContent it) {
        var kind = it.snapshot().isCorrection() ? SubmissionKind.CORRECTION : SubmissionKind.USUAL;
        return new Submission(it.warnings(), kind, it.snapshot().isUnchangedCorrection());
    }

    /// The number of the kind's words in the texts.
    int wordsNumber() {
        return switch (kind) {
            case USUAL -> 0;
            case NOT_RELEVANT -> 1;
            case CORRECTION -> 2;
            case INCOMPLETE -> 3;
        };
    }

    /// A submission without warnings.
    static Submission without(SubmissionKind kind) {
        return new Submission(List.of(), kind, false);
    }
}
