package org.framewright.reliability.external;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.GammaSettings;
import org.framewright.agreement.passages.MarkedArticle;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.PassageMeasure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether coders found the same passages, tag by tag and together.
///
/// @param articles how many are compared: those that two coders or more have coded
/// @param articlesOfOne how many only one has coded; they are not compared
/// @param seed of gamma
/// @param tags in the file's order
/// @param overall all passages, the tags told apart
public record PassagesReport(
        int coders, int articles, int articlesOfOne, long seed, List<OfTag> tags, Together overall) {

    /// The passages of one tag.
    public record OfTag(String tag, Together agreement) {}

    /// What the measures say of some passages.
    ///
    /// @param passages how many there are in the compared articles
    /// @param united how many stretches of a coder were united for alpha-U, because they overlapped
    public record Together(int passages, int united, List<Measured> measures) {

        public Together {
            measures = List.copyOf(measures);
        }
    }

    /// A measure's figure.
    public record Measured(PassageMeasure measure, Outcome outcome) {}

    public PassagesReport {
        tags = List.copyOf(tags);
    }

    /// Computes.
    public static PassagesReport of(PassagesFile file, Collection<PassageMeasure> measures, GammaSettings settings) {
        var corpus = file.corpus();
        int compared = corpus.comparable().size();
        return new PassagesReport(
                corpus.coders(),
                compared,
                corpus.articles().size() - compared,
                settings.seed(),
                IntStream.range(0, corpus.tags())
                        .mapToObj(
                                tag -> new OfTag(file.tags().get(tag), together(corpus.only(tag), measures, settings)))
                        .toList(),
                together(corpus, measures, settings));
    }

    private static Together together(MarkedCorpus corpus, Collection<PassageMeasure> measures, GammaSettings settings) {
        return new Together(
                corpus.comparable().stream().mapToInt(PassagesReport::passages).sum(),
                measures.contains(PassageMeasure.ALPHA_U) ? AlphaU.of(corpus).united() : 0,
                measures.stream().map(it -> new Measured(it, it.of(corpus, settings))).toList());
    }

    private static int passages(MarkedArticle article) {
        return article.byCoder().stream().flatMap(Optional::stream).mapToInt(List::size).sum();
    }
}
