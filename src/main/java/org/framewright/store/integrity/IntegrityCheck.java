package org.framewright.store.integrity;

import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.store.ProjectDatabase;

import java.util.List;

/// The rules of a project beyond readable rows: results may be computed only from data that keep them. Work on a
/// snapshot with a check ([ProjectDatabase#withSnapshot]) checks each record while it is read (`ArticleReader`): no
/// record is read twice, and a record that is not read is not checked.
public interface IntegrityCheck {

    /// A check without further rules.
    static IntegrityCheck ofRecords() {
        return new IntegrityCheck() {
            @Override
            public CodingVisitor visitor(ProjectDatabase state) {
                return (_, _, _) -> true;
            }

            @Override
            public void requireAll(ProjectDatabase state) {
                // no rules
            }
        };
    }

    /// Checks the rows on which all codings depend.
    ///
    /// @return the check of articles and codings
    /// @throws Refusal with the problems
    CodingVisitor visitor(ProjectDatabase state);

    /// Checks a whole project, so that all its problems are listed after the first one was found.
    ///
    /// @throws Refusal with all problems
    void requireAll(ProjectDatabase state);

    /// Checks an article and its codings, one coding after the other; from any thread, one at a time.
    @FunctionalInterface
    interface CodingVisitor {

        /// Whether this program could have written the coding.
        ///
        /// @param annotations all annotations of the coding
        boolean isSound(Article article, Coding coding, List<Annotation> annotations);
    }
}
