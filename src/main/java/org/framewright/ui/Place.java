package org.framewright.ui;

import org.framewright.codebook.Address;
import org.framewright.coding.Seat;
import org.framewright.model.ArticleId;
import org.framewright.model.Problem;
import org.framewright.project.Project;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.start.Sitting;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.giving.Wished;
import org.framewright.ui.workspace.Spot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where in the program somebody is: navigation as data.
sealed interface Place {

    /// The start screen.
    record Start() implements Place {}

    /// Choosing the codebook of a project that is to be made.
    record NewProject() implements Place {}

    /// A project is open; who codes?
    record Coders(Project project) implements Place {}

    /// At work.
    ///
    /// @param article laid on the desk first; without one, the first that is not submitted
    /// @param at a place in that article to go to
    /// @param back the adjudication that somebody has left, to do at the desk what can only be done there
    record Workspace(
            Project project, Seat seat, Optional<ArticleId> article, Optional<Spot> at, Optional<Adjudication> back)
            implements Place {

        Workspace(Project project, Seat seat, Optional<ArticleId> article, Optional<Spot> at) {
            this(project, seat, article, at, Optional.empty());
        }

        Workspace(Project project, Seat seat, Optional<ArticleId> article) {
            this(project, seat, article, Optional.empty());
        }

        /// Where somebody was at work before they looked at something else: the one way back.
        static Workspace again(Project project, Sitting from) {
            return new Workspace(project, from.seat(), from.article(), from.at());
        }
    }

    /// Searching the texts, and what the coder has coded.
    ///
    /// @param from where somebody was at work
    record Search(Project project, Sitting from) implements Place {}

    /// The actors of a project.
    ///
    /// @param from where somebody was at work in it; without that they had not sat down
    /// @param team the team's screen, where one came from there
    record Actors(Project project, Optional<Sitting> from, Optional<Team> team) implements Place {

        Actors(Project project, Sitting from) {
            this(project, Optional.of(from), Optional.empty());
        }
    }

    /// The codebook of a project.
    ///
    /// @param from where somebody was at work in it; without that they had not sat down
    /// @param taken what a ruling was taken into, where that is what one comes for
    record Codebook(Project project, Optional<Sitting> from, Optional<Taken> taken) implements Place {

        /// What a ruling was taken into.
        ///
        /// @param back where that was done
        record Taken(Address at, Place back) {}

        Codebook(Project project, Optional<Sitting> from) {
            this(project, from, Optional.empty());
        }
    }

    /// The team: how far everybody is, rounds, what is given out.
    ///
    /// @param from where somebody was at work in the project; without that they had not sat down
    /// @param part of the screen
    /// @param wished what somebody wants to give out, who comes from the planner
    record Team(Project project, Optional<Sitting> from, TeamPart.Name part, Optional<Planned> wished)
            implements Place {

        /// What somebody wants to give out.
        ///
        /// @param back where that was planned
        record Planned(Wished wished, Agreement back) {}

        Team(Project project, Optional<Sitting> from, TeamPart.Name part) {
            this(project, from, part, Optional.empty());
        }

        Team(Project project, Optional<Sitting> from) {
            this(project, from, TeamPart.Name.PROGRESS);
        }
    }

    /// How far the coders of a project agree.
    ///
    /// @param from where somebody was at work in it; without that they had not sat down
    /// @param team the team's screen, where one came from there
    record Agreement(Project project, Optional<Sitting> from, Optional<Team> team) implements Place {

        Agreement(Project project, Optional<Sitting> from) {
            this(project, from, Optional.empty());
        }
    }

    /// Making the reference coding out of what coders say.
    ///
    /// @param from where somebody came from, and goes back to
    /// @param sought where they want to begin
    record Adjudication(Project project, Place from, Sought sought) implements Place {}

    /// What leaves the project as data sets.
    ///
    /// @param from where somebody came from, and goes back to
    record Export(Project project, Place from) implements Place {}

    /// Agreement of any spreadsheet, which needs no project.
    ///
    /// @param from where somebody came from, and goes back to
    record Spreadsheet(Place from) implements Place {}

    /// The backups of a project, which is closed meanwhile.
    ///
    /// @param from where somebody was at work in it
    /// @param found to be wrong with it; may be empty
    record Backups(Path file, Optional<Sitting> from, List<Problem> found) implements Place {}
}
