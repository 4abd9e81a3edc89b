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

    static CodedArticle read(ProjectDatabase state, Harmonised harmonised, WhoCodedWhat who, int number, ArticleId id) {
        var store = new CodingStore(state);
        var codings = who.codings().getOrDefault(id, Map.of());
        var coded =
                who.coders().stream()
                        .map(Coder::id)
                        .map(coder ->
                                Optional.ofNullable(codings.get(coder))
                                        .map(it -> harmonised.coded(it, store.annotations(it.id()))))
                        .toList();
        return new CodedArticle(number, new ArticleStore(state).article(id), coded);
    }
}
