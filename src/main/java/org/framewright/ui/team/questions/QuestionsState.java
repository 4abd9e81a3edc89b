package org.framewright.ui.team.questions;

import org.framewright.codebook.Address;
import org.framewright.model.Ruling.About;

import java.util.Map;
import java.util.Optional;

/// How somebody has left the questions, to look at something else.
///
/// @param begun answers that are not given yet, by what was asked about
/// @param ruled whether the rulings were shown, and not the questions
public record QuestionsState(Map<About, Begun> begun, boolean ruled) {

    /// As whoever comes for the first time finds it.
    public static final QuestionsState NEW = new QuestionsState(Map.of(), false);

    public QuestionsState {
        begun = Map.copyOf(begun);
    }

    /// An answer that somebody has begun.
    ///
    /// @param at what it is to be about, where that was said
    record Begun(String answer, Optional<Address> at) {}
}
