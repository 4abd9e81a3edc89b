package org.framewright.team.progress;

import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;

import java.time.Instant;
import java.util.Optional;

/// A coder's progress in a round. The latest version of each coding counts.
///
/// @param packages the numbers of the coder's packages
public record CoderProgress(Round round, Coder coder, Articles articles, Doubts doubts, Pace pace, Packages packages) {

    /// The usual number of days without work after which a coder counts as stalled.
    public static final int STALLED_AFTER = 7;

    /// The numbers of articles.
    ///
    /// @param assigned the coder's articles to code: the assigned articles, or in a round without assignments all that are not
    ///     excluded
    /// @param notBegun of these, the articles not begun
    public record Articles(int assigned, int notBegun, int open, int setAside, int submitted, int notRelevant) {

        /// The number of coded articles.
        public int done() {
            return submitted + notRelevant;
        }

        /// The number of articles still to be coded.
        public int toDo() {
            return notBegun + open + setAside;
        }
    }

    /// The doubts of a coder, for the supervisor to discuss.
    ///
    /// @param openQuestions of begun articles that are not submitted
    /// @param submittedOpen the number of articles submitted with open questions; each states the reason
    /// @param unsure the number of articles and annotations marked as unsure
    /// @param memos the number of articles and annotations with a memo
    public record Doubts(int openQuestions, int submittedOpen, int unsure, int memos) {}

    /// The time of a coder's last work, and the pace.
    ///
    /// @param lastWorked the last time of beginning, changing or submitting a coding; empty where no coding is begun
    /// @param daysWithout full days since then
    /// @param daysWaiting full days since then, or since the coder's last assignment, whichever is later
    /// @param medianSeconds the median working time of submitted articles; empty where no time is stored
    /// @param fast whether that is less than half of the median of the round's coders
    public record Pace(
            Optional<Instant> lastWorked,
            Optional<Long> daysWithout,
            Optional<Long> daysWaiting,
            Optional<Long> medianSeconds,
            boolean fast) {}

    /// The coder's packages, which are numbered from 1; 0 where there is none.
    ///
    /// @param made the number of the last package made
    /// @param taken the number of the last package that the coder had read, by the returned files
    public record Packages(int made, int taken) {

        static final Packages NONE = new Packages(0, 0);

        Packages made(int number) {
            return new Packages(Math.max(made, number), taken);
        }

        Packages taken(int number) {
            return new Packages(made, Math.max(taken, number));
        }
    }

    /// Whether work has waited for a number of days: articles are left, and there was neither work nor a new assignment
    /// meanwhile.
    public boolean isStalled(int days) {
        return !round.isClosed()
                && !coder.isDeactivated()
                && articles.toDo() > 0
                && pace.daysWaiting().filter(it -> it >= days).isPresent();
    }

    CoderProgress markFast() {
        var fast = new Pace(pace.lastWorked(), pace.daysWithout(), pace.daysWaiting(), pace.medianSeconds(), true);
        return new CoderProgress(round, coder, articles, doubts, fast, packages);
    }

    /// A coder's progress on an article.
    ///
    /// @param coding in its latest version; empty where the article is not begun
    /// @param assigned whether the article is among the coder's articles to code; otherwise the coder has begun it
    ///     nevertheless
    /// @param openQuestions of an article that is begun and not submitted
    /// @param unsure the number of marks as unsure, the article's own included
    /// @param memos the number of memos, the article's own included
    /// @param lastWorked the last time of beginning, changing or submitting the coding
    public record ArticleProgress(
            ArticleSummary article,
            Optional<Coding> coding,
            boolean assigned,
            int openQuestions,
            int unsure,
            int memos,
            Optional<Instant> lastWorked) {

        /// Whether the coding was submitted with open questions.
        public boolean isSubmittedOpen() {
            return coding.filter(it -> it.stage() == Coding.Stage.SUBMITTED && !it.note().reason().isEmpty())
                    .isPresent();
        }
    }
}
