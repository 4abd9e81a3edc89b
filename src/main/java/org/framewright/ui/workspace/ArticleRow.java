package org.framewright.ui.workspace;

import org.framewright.coding.CodingView;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;

import java.util.Locale;
import java.util.Optional;

/// An article in the coder's list.
public record ArticleRow(ArticleSummary article, Status status) {

    /// How far the coder is with it.
    public enum Status {
        NOT_BEGUN,
        OPEN,
        SUBMITTED,
        /// Submitted under an older version of the codebook, and the newest asks something more.
        ASKED;

        static Status of(Optional<Coding.Status> coding) {
            return coding.map(it ->
                            switch (it) {
                                case OPEN -> OPEN;
                                case SUBMITTED -> SUBMITTED;
                            })
                    .orElse(NOT_BEGUN);
        }
    }

    /// @param asked whether a newer version of the codebook asks something more
    static ArticleRow of(ArticleSummary article, Optional<Coding.Status> coding, boolean asked) {
        return new ArticleRow(article, asked ? Status.ASKED : Status.of(coding));
    }

    ArticleRow with(CodingView view) {
        boolean asked = view.isSubmitted() && !view.open().isEmpty();
        return new ArticleRow(article, asked ? Status.ASKED : Status.of(view.coding().map(Coding::status)));
    }

    /// Whether title, name or outlet contain what somebody looks for, in whatever case.
    boolean matches(String sought) {
        var words = sought.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || (article.title() + "\n" + article.name() + "\n" + article.outlet())
                        .toLowerCase(Locale.ROOT)
                        .contains(words);
    }
}
