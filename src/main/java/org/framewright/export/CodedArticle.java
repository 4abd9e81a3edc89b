package org.framewright.export;

import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.CodePoints;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.Study;

import java.util.Comparator;
import java.util.List;

/// An article with every coding of it.
///
/// @param passes by coder's name, then round, then pass
/// @param units what several coders found in it, in the passes that count
record CodedArticle(Article article, CodePoints codePoints, List<Pass> passes, UnitIds units) {

    /// Where articles are read from, and what of them. One for all: making stores takes longer than reading an article.
    record Source(ArticleStore articles, CodingStore codings, Study study, Choice choice) {

        Source(ProjectDatabase state, Study study, Choice choice) {
            this(new ArticleStore(state), new CodingStore(state), study, choice);
        }
    }

    /// Reads one article and those of its codings that are chosen.
    static CodedArticle read(Source source, ArticleId id) {
        var article = source.articles().article(id);
        var store = source.codings();
        var study = source.study();
        var codings = store.ofArticle(id);
        var passes =
                codings.stream()
                        .filter(source.choice()::has)
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
        return new CodedArticle(article, new CodePoints(article.text()), passes, UnitIds.of(article, study, passes));
    }

    /// The passes of a round that count, reference coders' last.
    List<Pass> latest(Round round) {
        return latest(passes, round);
    }

    static List<Pass> latest(List<Pass> passes, Round round) {
        return passes.stream()
                .filter(it -> it.latest() && it.round().equals(round))
                .sorted(Comparator.comparing(it -> it.coder().kind()))
                .toList();
    }

    private static boolean isLatest(Coding coding, List<Coding> all) {
        return all.stream()
                .filter(it -> it.coder().equals(coding.coder()) && it.round().equals(coding.round()))
                .max(Comparator.comparing(Coding::isSubmitted).thenComparingInt(Coding::pass))
                .filter(coding::equals)
                .isPresent();
    }
}
