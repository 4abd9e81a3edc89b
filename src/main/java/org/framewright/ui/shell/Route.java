package org.framewright.ui.shell;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.AnnotationId;
import org.framewright.model.ArticleId;
import org.framewright.model.Problem;
import org.framewright.model.Round;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where somebody can go: which screen, and what of it. A route holds ids and never what they stand for, so that going there once
/// more finds what is there by then.
public sealed interface Route {

    /// The start screen.
    ///
    /// @param request a project that is opened at once
    record Start(Optional<OpenRequest> request) implements Route {

        public Start() {
            this(Optional.empty());
        }

        public Start(OpenRequest request) {
            this(Optional.of(request));
        }
    }

    /// Choosing the codebook of a project that is to be made.
    record NewProject() implements Route {}

    /// Agreement of any spreadsheet, which needs no project; one that is open stays open.
    record Spreadsheet() implements Route {}

    /// What program this is, and where it keeps things.
    record About() implements Route {}

    /// What somebody chooses for the program.
    record Preferences() implements Route {}

    /// The backups of a project; one that is open stays so until its file is restored.
    ///
    /// @param problems to be wrong with it; may be empty
    record Backups(Path file, List<Problem> problems) implements Route {

        public Backups {
            problems = List.copyOf(problems);
        }
    }

    /// Within the project that is open.
    sealed interface InProject extends Route {}

    /// Who codes?
    ///
    /// @param newerPackage a package that is taken in at once
    record Coders(Optional<Path> newerPackage) implements InProject {

        public Coders() {
            this(Optional.empty());
        }
    }

    /// At work.
    ///
    /// @param article opened; without one, the one that was there last, or the first that is not submitted
    /// @param position a place in that article to go to
    record Workspace(CoderRoundId coderRoundId, Optional<ArticleId> article, Optional<ArticlePosition> position)
            implements InProject {

        public Workspace(CoderRoundId coderRoundId) {
            this(coderRoundId, Optional.empty(), Optional.empty());
        }
    }

    /// Searching the texts, and what a coder has coded.
    record Search(CoderRoundId coderRoundId) implements InProject {}

    /// The actors of the project.
    ///
    /// @param coderRoundId who looks; without one, a supervisor
    record Actors(Optional<CoderRoundId> coderRoundId) implements InProject {}

    /// The codebook of the project.
    ///
    /// @param address what of it is shown first
    record Codebook(Optional<CodebookAddress> address) implements InProject {

        public Codebook() {
            this(Optional.empty());
        }
    }

    /// The team: how far everybody is, rounds, what is given out.
    ///
    /// @param page without one, the one that was shown last
    /// @param plannedOverlap what somebody wants to give out, who comes from the planner
    record Team(Optional<TeamPage> page, Optional<PlannedOverlap> plannedOverlap) implements InProject {

        public Team() {
            this(Optional.empty(), Optional.empty());
        }

        public Team(TeamPage page) {
            this(Optional.of(page), Optional.empty());
        }

        /// The parts in the order in which they stand on the screen. Their keys count from Ctrl+1.
        public enum TeamPage {
            PROGRESS,
            ROUNDS,
            GIVE_OUT,
            PACKAGES,
            MERGE,
            QUESTIONS
        }

        /// How many articles somebody wants to have coded by several.
        ///
        /// @param round the name of the one in which others are coded so already
        /// @param more in that round
        /// @param inAll in any other
        public record PlannedOverlap(String round, int more, int inAll) {

            public boolean isIn(Round other) {
                return other.name().equals(round);
            }

            public int articlesIn(Round other) {
                return isIn(other) ? more : inAll;
            }
        }
    }

    /// How far the coders of the project agree.
    record Agreement() implements InProject {}

    /// Making the reference coding out of what coders say.
    ///
    /// @param round its name; empty for the one that somebody was in, or works in
    /// @param article empty for the first with an open case
    /// @param tag the tag's id; empty where it does not matter
    /// @param variable the id of one of its variables or roles; may be empty
    /// @param position a place in the article's text, near which the case lies
    record Adjudication(
            Optional<String> round, Optional<ArticleId> article, String tag, String variable, OptionalInt position)
            implements InProject {

        /// Wherever there is something to decide.
        public Adjudication() {
            this(Optional.empty(), Optional.empty(), "", "", OptionalInt.empty());
        }
    }

    /// What leaves the project as data sets.
    record Export() implements InProject {}

    /// A place in an article that somebody wants to go to.
    sealed interface ArticlePosition {

        /// A stretch of the text, which is selected.
        ///
        /// @param start first UTF-16 index, inclusive
        /// @param end last UTF-16 index, exclusive
        record TextPosition(int start, int end) implements ArticlePosition {}

        /// Something that the coder has coded, which is shown.
        record AnnotationPosition(AnnotationId annotation) implements ArticlePosition {}

        /// A question that is open, which is asked.
        record QuestionPosition(OpenQuestion question) implements ArticlePosition {}
    }
}
