package org.framewright.ui.adjudication;

import org.framewright.coding.Rulings.Placed;

/// What the screen has to ask for before something can be done that somebody has chosen.
sealed interface Asked {

    /// What a ruling becomes in the codebook.
    record Adopting(Placed ruling) implements Asked {}

    /// Why a case is decided as it is.
    record Explaining(CaseRow row) implements Asked {}

    /// A ruling on what a case is about.
    record Ruling(CaseRow row) implements Asked {}

    /// Why questions stay open in the article that is submitted.
    record Finishing() implements Asked {}
}
