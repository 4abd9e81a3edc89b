package org.framewright.store;

import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;

import java.util.List;

/// The rules that a project must keep besides having readable rows, so that results made from it are worth something. Work on a snapshot
/// with a check ([ProjectDatabase#withSnapshot]) checks each record while it is read ([ArticleReader]): nothing is read twice, and a
/// record that is not read is not checked.
public interface IntegrityCheck {

    /// Nothing besides that.
    static IntegrityCheck ofRecords() {
        return new IntegrityCheck() {
            @Override
            public CodingVisitor visitor(ProjectDatabase state) {
                return (_, _, _) -> true;
            }

            @Override
            public void requireAll(ProjectDatabase state) {
                // nothing is required
            }
        };
    }

    /// Checks the rows that all codings rest on.
    ///
    /// @throws Refusal with the problems
    CodingVisitor visitor(ProjectDatabase state);

    /// Checks a whole project: to list all its problems once there is one.
    ///
    /// @throws Refusal with all problems
    void requireAll(ProjectDatabase state);

    /// Checks an article and its codings, one coding after the other; of any thread, one at a time.
    @FunctionalInterface
    interface CodingVisitor {

        /// Whether it is as this program would have written it.
        ///
        /// @param annotations all of the coding's
        boolean isSound(Article article, Coding coding, List<Annotation> annotations);
    }
}
