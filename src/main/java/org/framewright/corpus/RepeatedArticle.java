package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.model.Problem;

/// An earlier article whose text a candidate repeats as another publication.
sealed interface RepeatedArticle {

    /// The article's name.
    String name();

    /// The outcome for the candidate.
    ///
    /// @param leftOut whether the candidate is left out as a repetition
    ImportItemStatus status(boolean leftOut);

    /// The warning on the candidate.
    ///
    /// @param place of the candidate, for a person
    Problem warning(String place, boolean leftOut);

    /// It has the same text, letter by letter.
    record EqualArticle(String name) implements RepeatedArticle {

        @Override
        public ImportItemStatus status(boolean leftOut) {
            return leftOut ? ImportItemStatus.REPRINT_LEFT_OUT : ImportItemStatus.REPRINT;
        }

        @Override
        public Problem warning(String place, boolean leftOut) {
            return Problem.of(leftOut ? CorpusProblem.REPRINT_LEFT_OUT : CorpusProblem.REPRINT, place, name);
        }
    }

    /// It has nearly the same text.
    ///
    /// @param similarity the share of the shorter text that both have, 0 to 1
    record NearArticle(String name, double similarity) implements RepeatedArticle {

        @Override
        public ImportItemStatus status(boolean leftOut) {
            return leftOut ? ImportItemStatus.NEAR_LEFT_OUT : ImportItemStatus.NEAR;
        }

        @Override
        public Problem warning(String place, boolean leftOut) {
            var code = leftOut ? CorpusProblem.NEARLY_SAME_LEFT_OUT : CorpusProblem.NEARLY_SAME;
            return Problem.of(code, place, name, (int) Math.floor(100 * similarity));
        }
    }
}
