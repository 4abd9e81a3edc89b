package org.framewright.model.change;

import org.framewright.model.Article;
import org.framewright.model.ArticleExclusion;

/// The corpus.
public sealed interface ArticleChange extends StudyChange {

    /// An article was imported.
    record ArticleAdded(Article article) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleRemoved(article);
        }
    }

    /// An article was taken out of the corpus.
    record ArticleRemoved(Article article) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleAdded(article);
        }
    }

    /// An article's metadata were changed; the text never is.
    record ArticleDescribed(Article before, Article after) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleDescribed(after, before);
        }
    }

    /// An article turned out not to belong into the study.
    record ArticleExcluded(ArticleExclusion exclusion) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleIncluded(exclusion);
        }
    }

    /// An article that was excluded belongs into the study after all.
    record ArticleIncluded(ArticleExclusion exclusion) implements ArticleChange {
        @Override
        public Change inverse() {
            return new ArticleExcluded(exclusion);
        }
    }
}
