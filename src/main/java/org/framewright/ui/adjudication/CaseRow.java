package org.framewright.ui.adjudication;

import org.framewright.adjudication.Case;
import org.framewright.adjudication.Docket;
import org.framewright.model.ArticleId;
import org.framewright.model.Extent;

/// A line of the list of cases.
///
/// @param title of the article
/// @param first whether it is the article's first in the list
public record CaseRow(ArticleId article, String title, Case about, boolean first) {

    static CaseRow of(Docket.Entry entry, Case about, boolean first) {
        return new CaseRow(entry.article(), entry.title().isEmpty() ? entry.name() : entry.title(), about, first);
    }

    /// Whether it is the same case, however it was decided.
    boolean isSameAs(CaseRow other) {
        return article.equals(other.article)
                && about.matter().tag().equals(other.about.matter().tag())
                && about.matter().variable().equals(other.about.matter().variable())
                && place().equals(other.place());
    }

    Extent place() {
        return about.matter().place();
    }
}
