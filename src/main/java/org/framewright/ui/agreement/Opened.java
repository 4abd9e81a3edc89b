package org.framewright.ui.agreement;

import org.framewright.reliability.Disagreement;
import org.framewright.reliability.TagAgreement;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.Examined;

import java.util.Optional;

/// A line that was opened.
///
/// @param examined the variable's answers; nothing where the line is about no answers
/// @param tag what the line belongs to, with all measures of what was found; nothing where it belongs to none
record Opened(FigureLine line, Optional<Examined> examined, Optional<TagAgreement> tag) {

    /// A place where coders differ, in words.
    ///
    /// @param of what was found
    /// @param decided by which reference coders it is decided; empty where it is not, or as long as that is not known
    record Difference(Disagreement of, String article, String place, String said, String decided) {

        Difference decidedBy(String coders) {
            return new Difference(of, article, place, said, coders);
        }
    }
}
