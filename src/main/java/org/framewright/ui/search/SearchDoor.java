package org.framewright.ui.search;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingService;
import org.framewright.coding.Seat;
import org.framewright.corpus.Progress;
import org.framewright.model.Actors;
import org.framewright.model.ArticleSummary;
import org.framewright.project.Project;
import org.framewright.search.Hits;
import org.framewright.search.Passage;
import org.framewright.search.Sought;
import org.framewright.ui.controls.Access;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/// What the search asks of the project that is open, for the coder who sits there.
///
/// @param access whether something may be coded otherwise
public record SearchDoor(Project project, Seat seat, Access access) {

    private static final int STEPS = 1_000;

    /// Looks in what the coder has to code: what others are given would be opened, and coded, by a hit.
    ///
    /// @param before what was found last; still is where nothing has changed
    Found find(Sought sought, Optional<Found> before, Progress progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state) && it.sought().equals(sought))
                .orElseGet(() -> new Found(state, sought, hits(sought, progress)));
    }

    private Hits hits(Sought sought, Progress progress) {
        var own = project.coding().articles(seat).stream().map(ArticleSummary::id).collect(Collectors.toSet());
        return project.search().find(sought, own, shares(progress));
    }

    /// @param before what was read last; still is so where nothing has changed
    Coded coded(Optional<Coded> before, Progress progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state)).orElseGet(() -> read(state, progress));
    }

    private Coded read(String state, Progress progress) {
        var passages = project.search().coded(seat.coder().id(), seat.round().id(), shares(progress));
        return new Coded(
                state,
                passages,
                project.study().codebook(project.study().version(seat.round())),
                project.actors().actors());
    }

    private static DoubleConsumer shares(Progress progress) {
        return share -> progress.at((int) Math.round(share * STEPS), STEPS);
    }

    CodingService coding() {
        return project.coding();
    }

    /// What was found.
    ///
    /// @param state of the project in which it was
    record Found(String state, Sought sought, Hits hits) {}

    /// Everything that the coder has coded in the round, and what it is read with.
    ///
    /// @param state of the project in which it was read
    /// @param codebook the version that the round follows by now
    record Coded(String state, List<Passage> passages, Codebook codebook, Actors actors) {}
}
