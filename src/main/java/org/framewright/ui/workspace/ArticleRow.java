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
        SUBMITTED;

        static Status of(Optional<Coding.Status> coding) {
            return coding.map(it ->
                            switch (it) {
                                case OPEN -> OPEN;
                                case SUBMITTED -> SUBMITTED;
                            })
                    .orElse(NOT_BEGUN);
        }
    }

    ArticleRow with(CodingView view) {
        return new ArticleRow(article, Status.of(view.coding().map(Coding::status)));
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
