package org.framewright.export.selection;

import org.framewright.export.tables.UnitIds;
import org.framewright.model.Article;
import org.framewright.model.CodePoints;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.reliability.codings.WordTokenizer;
import org.framewright.store.query.ArticleReader;
import org.framewright.store.query.Study;

import java.util.Comparator;
import java.util.List;

/// An article with every coding of it.
///
/// @param words how many there are
/// @param passes by coder's name, then round, then pass
/// @param units what several coders found in it, in the passes that count
public record ExportArticle(Article article, CodePoints codePoints, int words, List<CodingPass> passes, UnitIds units) {

    /// Puts together what was read of one article.
    static ExportArticle of(ArticleReader.AnnotatedArticle read, Study study) {
        var article = read.article();
        var passes =
                read.annotatedCodings().stream()
                        .map(it ->
                                CodingPass.of(
                                        article,
                                        it.coding(),
                                        study,
                                        isLatest(it.coding(), read.codings()),
                                        it.annotations()))
                        .sorted(
                                Comparator.comparing((CodingPass pass) -> pass.coder().name())
                                        .thenComparingInt(pass -> study.rounds().indexOf(pass.round()))
                                        .thenComparingInt(pass -> pass.coding().pass()))
                        .toList();
        return new ExportArticle(
                article,
                new CodePoints(article.text()),
                WordTokenizer.tokenize(article.text()).size(),
                passes,
                UnitIds.find(article, study, passes));
    }

    /// The passes of a round that count, reference coders' last.
    public List<CodingPass> latest(Round round) {
        return latest(passes, round);
    }

    public static List<CodingPass> latest(List<CodingPass> passes, Round round) {
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
