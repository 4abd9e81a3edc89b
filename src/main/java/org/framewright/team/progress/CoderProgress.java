package org.framewright.team.progress;

import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Round;

import java.time.Instant;
import java.util.Optional;

/// How far a coder is in a round. The latest pass over an article counts.
///
/// @param packages which of the files that were made for them they work with
public record CoderProgress(Round round, Coder coder, Articles articles, Doubts doubts, Pace pace, Packages packages) {

    /// After how many days without work somebody counts as stalled, if nothing else is said.
    public static final int STALLED_AFTER = 7;

    /// How many articles.
    ///
    /// @param assigned that the coder is to code: those given to them, or where nobody is given any, all that are not
    ///     excluded
    /// @param notBegun of these
    public record Articles(int assigned, int notBegun, int open, int setAside, int submitted, int notRelevant) {

        /// How many are coded.
        public int done() {
            return submitted + notRelevant;
        }

        /// How many are still to be coded.
        public int toDo() {
            return notBegun + open + setAside;
        }
    }

    /// What there is to talk about.
    ///
    /// @param openQuestions of what is begun and not submitted
    /// @param submittedOpen how many articles were submitted with questions open; why is said at each
    /// @param unsure how many articles and annotations are marked as unsure
    /// @param memos how many articles and annotations have one
    public record Doubts(int openQuestions, int submittedOpen, int unsure, int memos) {}

    /// When the coder worked, and how fast.
    ///
    /// @param lastWorked when something was last begun, changed or submitted; nothing where nothing is begun
    /// @param daysWithout full days since then
    /// @param daysWaiting full days since then, or since something was last given out to them, whichever is later
    /// @param medianSeconds worked on what is submitted; nothing where no time is kept
    /// @param fast whether that is less than half of the median over the round's coders
    public record Pace(
            Optional<Instant> lastWorked,
            Optional<Long> daysWithout,
            Optional<Long> daysWaiting,
            Optional<Long> medianSeconds,
            boolean fast) {}

    /// The coder's packages, which are numbered from 1; 0 where there is none.
    ///
    /// @param made the last that was made
    /// @param taken the last that the coder had taken in, as far as the files that came back say
    public record Packages(int made, int taken) {

        static final Packages NONE = new Packages(0, 0);

        Packages made(int number) {
            return new Packages(Math.max(made, number), taken);
        }

        Packages taken(int number) {
            return new Packages(made, Math.max(taken, number));
        }
    }

    /// Whether work has been lying for so many days: there is some left, and nothing was done or given out meanwhile.
    public boolean isStalled(int days) {
        return !round.isClosed()
                && !coder.hasLeft()
                && articles.toDo() > 0
                && pace.daysWaiting().filter(it -> it >= days).isPresent();
    }

    CoderProgress markFast() {
        var fast = new Pace(pace.lastWorked(), pace.daysWithout(), pace.daysWaiting(), pace.medianSeconds(), true);
        return new CoderProgress(round, coder, articles, doubts, fast, packages);
    }

    /// How far a coder is with an article.
    ///
    /// @param coding the latest pass; nothing where it is not begun
    /// @param assigned whether the coder is to code it; else they have begun it all the same
    /// @param openQuestions of what is begun and not submitted
    /// @param unsure how much of it is marked as unsure, the article itself included
    /// @param memos how many there are, the article's own included
    /// @param lastWorked when something was last begun, changed or submitted
    public record ArticleProgress(
            ArticleSummary article,
            Optional<Coding> coding,
            boolean assigned,
            int openQuestions,
            int unsure,
            int memos,
            Optional<Instant> lastWorked) {

        /// Whether it was submitted with questions open.
        public boolean isSubmittedOpen() {
            return coding.filter(it -> it.stage() == Coding.Stage.SUBMITTED && !it.note().reason().isEmpty())
                    .isPresent();
        }
    }
}
