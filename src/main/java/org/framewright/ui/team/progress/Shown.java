package org.framewright.ui.team.progress;

import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.team.Standing;

import java.util.List;

/// What there is.
///
/// @param rounds the newest first
/// @param coders all of them, those who have left included
/// @param articles how many the project has
record Shown(
        List<Round> rounds, List<Coder> coders, int articles, Which which, int stalledAfter, List<Standing> standings) {

    List<Line> lines() {
        return standings.stream().filter(it -> which.has(it.round())).map(it -> new Line(it, stalledAfter)).toList();
    }

    /// Those who can be given what somebody else has.
    List<Coder> others(Coder than) {
        return coders.stream()
                .filter(it -> !it.hasLeft() && it.kind() == Coder.Kind.CODER && !it.id().equals(than.id()))
                .toList();
    }

    Shown with(Which chosen) {
        return new Shown(rounds, coders, articles, chosen, stalledAfter, standings);
    }

    Shown stalledAfter(int days) {
        return new Shown(rounds, coders, articles, which, days, standings);
    }
}
