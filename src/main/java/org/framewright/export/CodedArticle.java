package org.framewright.export;

import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Coding;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.Study;

import java.util.Comparator;
import java.util.List;

/// An article with every coding of it.
///
/// @param passes by coder's name, then round, then pass
record CodedArticle(Article article, List<Pass> passes) {

    /// Reads one article and those of its codings that are chosen.
    static CodedArticle read(ProjectDatabase state, Study study, Choice choice, ArticleId id) {
        var article = new ArticleStore(state).article(id);
        var store = new CodingStore(state);
        var codings = store.ofArticle(id);
        var passes =
                codings.stream()
                        .filter(choice::has)
                        .map(coding ->
                                Pass.of(
                                        article,
                                        coding,
                                        study,
                                        isLatest(coding, codings),
                                        store.annotations(coding.id())))
                        .sorted(
                                Comparator.comparing((Pass pass) -> pass.coder().name())
                                        .thenComparingInt(pass -> study.rounds().indexOf(pass.round()))
                                        .thenComparingInt(pass -> pass.coding().pass()))
                        .toList();
        return new CodedArticle(article, passes);
    }

    private static boolean isLatest(Coding coding, List<Coding> all) {
        return all.stream()
                .filter(it -> it.coder().equals(coding.coder()) && it.round().equals(coding.round()))
                .max(Comparator.comparing(Coding::isSubmitted).thenComparingInt(Coding::pass))
                .filter(coding::equals)
                .isPresent();
    }
}
