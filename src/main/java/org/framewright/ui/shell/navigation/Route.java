package org.framewright.ui.shell.navigation;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.Problem;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.study.Round;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A screen to go to, and its subject. A route holds ids and never their objects, so that a second visit shows the present
/// state.
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

    /// The choice of a codebook for a new project.
    record NewProject() implements Route {}

    /// Agreement of any spreadsheet, without a project; an open one stays open.
    record Spreadsheet() implements Route {}

    /// The program's version and places.
    record About() implements Route {}

    /// The guide.
    ///
    /// @param address a page, and perhaps a heading of it; empty for the page about a screen
    /// @param from the screen that the page is about; empty for the first page
    record Help(Optional<String> address, Optional<Route> from) implements Route {

        public Help(Optional<String> address) {
            this(address, Optional.empty());
        }

        public Help(Route from) {
            this(Optional.empty(), Optional.of(from));
        }
    }

    record Preferences() implements Route {}

    /// The backups of a project; an open one stays so until its file is restored.
    ///
    /// @param problems known ones of the file; may be empty
    record Backups(Path file, List<Problem> problems) implements Route {

        public Backups {
            problems = List.copyOf(problems);
        }
    }

    sealed interface InProject extends Route {}

    /// The choice of the coder.
    ///
    /// @param purpose the work that needs one
    /// @param newerPackage a package to update from at once
    /// @param then a place in an article that the coder goes to
    record Coders(CoderPurpose purpose, Optional<Path> newerPackage, Optional<ArticlePlace> then) implements InProject {

        /// A place in an article.
        public record ArticlePlace(ArticleId article, ArticlePosition position) {}

        public enum CoderPurpose {
            CODE,
            SEARCH
        }

        public Coders() {
            this(CoderPurpose.CODE);
        }

        public Coders(CoderPurpose purpose) {
            this(purpose, Optional.empty(), Optional.empty());
        }

        public Coders(ArticlePlace then) {
            this(CoderPurpose.CODE, Optional.empty(), Optional.of(then));
        }
    }

    /// The coding of articles.
    ///
    /// @param article opened; without one, the last one, or the first that is not submitted
    /// @param position a place in that article to go to
    record Workspace(CoderRoundId coderRoundId, Optional<ArticleId> article, Optional<ArticlePosition> position)
            implements InProject {

        public Workspace(CoderRoundId coderRoundId) {
            this(coderRoundId, Optional.empty(), Optional.empty());
        }
    }

    /// Searching the texts, and the coder's annotations.
    ///
    /// @param coderRoundId whose annotations; without one, only the texts
    /// @param words to search the texts for at once; without any, as it was left
    record Search(Optional<CoderRoundId> coderRoundId, Optional<String> words) implements InProject {

        public Search(CoderRoundId coderRoundId) {
            this(Optional.of(coderRoundId), Optional.empty());
        }
    }

    /// The articles of the project, and their metadata.
    ///
    /// @param chosen the article to choose; empty for the formerly chosen ones
    record Articles(Optional<ArticleId> chosen) implements InProject {}

    /// The actors of the project.
    ///
    /// @param coderRoundId the coder who looks; without one, a supervisor
    /// @param chosen the actor to choose; empty for the formerly chosen one
    record Actors(Optional<CoderRoundId> coderRoundId, Optional<ActorId> chosen) implements InProject {

        public Actors(Optional<CoderRoundId> coderRoundId) {
            this(coderRoundId, Optional.empty());
        }
    }

    /// The review of names that may be the same actor.
    record ActorReview() implements InProject {}

    /// The codebook of the project.
    ///
    /// @param address the part that is shown first
    record Codebook(Optional<CodebookAddress> address) implements InProject {

        public Codebook() {
            this(Optional.empty());
        }
    }

    /// The team: progress, rounds, assignments.
    ///
    /// @param page without one, the last one
    /// @param plannedOverlap the overlap to assign, from the planner
    record Team(Optional<TeamPage> page, Optional<PlannedOverlap> plannedOverlap) implements InProject {

        public Team() {
            this(Optional.empty(), Optional.empty());
        }

        public Team(TeamPage page) {
            this(Optional.of(page), Optional.empty());
        }

        /// The parts in the order of the screen. Their keys count from Ctrl+1.
        public enum TeamPage {
            PROGRESS,
            ROUNDS,
            ASSIGNMENT,
            PACKAGES,
            MERGE,
            QUESTIONS,
            WARNINGS,
            HUB
        }

        /// The number of articles for several coders.
        ///
        /// @param round the name of the one with the overlap so far
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

    /// The import of articles.
    ///
    /// @param files read at once; without any, those of the last visit
    record Import(List<Path> files) implements InProject {

        public Import {
            files = List.copyOf(files);
        }

        public Import() {
            this(List.of());
        }
    }

    record Agreement() implements InProject {}

    /// The supervisor's description of the study, for reports.
    record Study() implements InProject {}

    /// The adjudication of disagreements.
    ///
    /// @param round its name; empty for the last or present one
    /// @param article empty for the first with an open case
    /// @param tag the tag's id; empty for any
    /// @param variable the id of one of its variables or roles; may be empty
    /// @param position an index in the article's text near the case
    /// @param named whether the coders' statements on it were read with their names
    record Adjudication(
            Optional<String> round,
            Optional<ArticleId> article,
            String tag,
            String variable,
            OptionalInt position,
            boolean named)
            implements InProject {

        public Adjudication() {
            this(Optional.empty(), Optional.empty(), "", "", OptionalInt.empty(), false);
        }
    }

    record Export() implements InProject {}

    /// A position in an article to go to.
    sealed interface ArticlePosition {

        /// A range of the text, which is selected.
        ///
        /// @param start first UTF-16 index, inclusive
        /// @param end last UTF-16 index, exclusive
        record TextPosition(int start, int end) implements ArticlePosition {}

        /// An annotation, which is shown.
        record AnnotationPosition(AnnotationId annotation) implements ArticlePosition {}

        /// An open question, which is asked.
        record QuestionPosition(OpenQuestion question) implements ArticlePosition {}
    }
}
