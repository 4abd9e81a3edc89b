package org.framewright.ui.start;

import org.framewright.coding.Seat;
import org.framewright.model.ArticleId;
import org.framewright.project.Project;
import org.framewright.ui.workspace.Spot;

import java.util.Optional;

/// Where in a project somebody sits, so that they find their place again when it is closed and opened.
///
/// @param article on the desk
/// @param at where in it
public record Sitting(Seat seat, Optional<ArticleId> article, Optional<Spot> at) {

    /// The same place in the project as it is now; nothing where the coder or the round is not in it.
    Optional<Sitting> in(Project project) {
        boolean known =
                project.study().coders().contains(seat.coder()) && project.study().rounds().contains(seat.round());
        return known ? Optional.of(this) : Optional.empty();
    }
}
