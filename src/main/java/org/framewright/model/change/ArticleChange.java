package org.framewright.model.change;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.study.ArticleDraw;

import java.util.List;

/// A change of the corpus.
public sealed interface ArticleChange extends StudyChange {

    /// An article was imported.
    record ArticleAdded(Article article) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleRemoved(article);
        }
    }

    /// An article was removed from the corpus.
    record ArticleRemoved(Article article) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleAdded(article);
        }
    }

    /// An article's metadata were changed, or its parts, with the segments that follow from the headline. The text
    /// never changes.
    record ArticleDescribed(Article before, Article after) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleDescribed(after, before);
        }
    }

    /// An article was excluded from the study.
    record ArticleExcluded(ArticleExclusion exclusion) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleIncluded(exclusion);
        }
    }

    /// An excluded article was included in the study again.
    record ArticleIncluded(ArticleExclusion exclusion) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleExcluded(exclusion);
        }
    }

    /// Articles were drawn: the study's sample, or a batch. The entry itself is the record.
    record ArticlesDrawn(ArticleDraw draw) implements ArticleChange {
        @Override
        public Change inverse() {
            return this;
        }
    }

    /// The omissions of an import that no earlier import has recorded. The entry itself is the record; an import with
    /// many omissions has several.
    record ImportRecord(List<ImportOmission> omissions) implements ArticleChange {

        public ImportRecord {
            omissions = List.copyOf(omissions);
        }

        @Override
        public Change inverse() {
            return this;
        }
    }
}
