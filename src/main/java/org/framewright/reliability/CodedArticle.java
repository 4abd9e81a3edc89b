package org.framewright.reliability;

import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.ProjectDatabase;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An article with what each of the compared coders has submitted for it.
///
/// @param number counts the compared articles, from 0
/// @param coded by coder, in the coders' order; nothing for one who has not submitted it
record CodedArticle(int number, Article article, List<Optional<Coded>> coded) {

    /// Where articles and codings are read from. One for all of them: what was learnt by reading the first is known for the others.
    record Source(ArticleStore articles, CodingStore codings, Harmonised harmonised) {

        static Source of(ProjectDatabase state, Harmonised harmonised) {
            return new Source(new ArticleStore(state), new CodingStore(state), harmonised);
        }
    }

    static CodedArticle read(Source source, WhoCodedWhat who, int number, ArticleId id) {
        var codings = who.codings().getOrDefault(id, Map.of());
        var coded =
                who.coders().stream()
                        .map(Coder::id)
                        .map(coder ->
                                Optional.ofNullable(codings.get(coder))
                                        .map(it ->
                                                source.harmonised().coded(it, source.codings().annotations(it.id()))))
                        .toList();
        return new CodedArticle(number, source.articles().article(id), coded);
    }
}
