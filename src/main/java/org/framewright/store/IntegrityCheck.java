package org.framewright.store;

import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;

import java.util.List;

/// What must hold of a project besides its rows being records, so that what is made out of it is worth something. A state that
/// is read with it ([ProjectDatabase#withSnapshot]) is looked at while it is read ([ArticleReader]): nothing is read twice, and what
/// is not read is not checked.
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

    /// Looks at what all codings rest on.
    ///
    /// @throws Refusal with what is wrong
    CodingVisitor visitor(ProjectDatabase state);

    /// Looks at all of a project: for saying everything that is wrong once something is.
    ///
    /// @throws Refusal with everything that is wrong
    void requireAll(ProjectDatabase state);

    /// Looks at one article and a coding of it after the other; of any thread, one at a time.
    @FunctionalInterface
    interface CodingVisitor {

        /// Whether it is as this program would have written it.
        ///
        /// @param annotations all of the coding's
        boolean isSound(Article article, Coding coding, List<Annotation> annotations);
    }
}
