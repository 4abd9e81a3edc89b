package org.framewright.ui.adjudication;

import org.framewright.model.Actors;
import org.framewright.model.Coder;
import org.framewright.model.Round;

import java.util.List;
import java.util.Optional;

/// Who can adjudicate, and what.
///
/// @param usual the round that is adjudicated where nobody says otherwise
public record Offered(List<Coder> adjudicators, List<Round> rounds, Round usual, Actors actors) {

    Optional<Round> round(String name) {
        return rounds.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
