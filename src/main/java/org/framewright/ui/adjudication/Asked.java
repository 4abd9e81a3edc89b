package org.framewright.ui.adjudication;

import org.framewright.coding.Rulings.Placed;

/// What somebody has chosen in a notice, and the screen has to ask for before it can be done.
sealed interface Asked {

    /// What a ruling becomes in the codebook.
    record Adopting(Placed ruling) implements Asked {}

    /// Why questions stay open in the article that is submitted.
    record Finishing() implements Asked {}
}
