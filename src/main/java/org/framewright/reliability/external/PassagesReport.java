package org.framewright.reliability.external;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.gamma.Gamma;
import org.framewright.agreement.passages.gamma.GammaSettings;
import org.framewright.model.ProgressListener;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The agreement on passages from a file, tag by tag and together.
///
/// @param articles the number of compared articles, which two coders or more have coded
/// @param articlesOfOne the number of articles that only one coder has coded; these are not compared
/// @param seed of gamma
/// @param tags in the file's order
/// @param overall all passages, the tags told apart
public record PassagesReport(
        int coders, int articles, int articlesOfOne, long seed, List<TagPassages> tags, PassageAgreement overall) {

    /// The passages of one tag.
    public record TagPassages(String tag, PassageAgreement agreement) {}

    /// The figures of the measures for some passages.
    ///
    /// @param passages the number of passages in the compared articles
    /// @param united the number of fragments that vanished for alpha-U because they overlapped another fragment of the same coder
    public record PassageAgreement(int passages, int united, List<MeasuredFigure> measures) {

        public PassageAgreement {
            measures = List.copyOf(measures);
        }
    }

    /// A measure's figure.
    ///
    /// @param samples the number of gamma's samples; 0 for other measures
    public record MeasuredFigure(PassageMeasure measure, MeasureOutcome outcome, int samples) {}

    public PassagesReport {
        tags = List.copyOf(tags);
    }

    /// Computes the report of a file.
    ///
    /// @param byName whether the measures were named in the request, so that gamma may take long
    /// @param seed the seed of random draws
    /// @param progress is called with each figure
    public static PassagesReport of(
            PassagesFile file,
            Collection<PassageMeasure> measures,
            boolean byName,
            long seed,
            ProgressListener progress) {
        var corpus = file.corpus();
        var settings = GammaSettings.sharedBy(corpus.tags() + 1, seed, byName);
        int total = (corpus.tags() + 1) * measures.size();
        var steps = new AtomicInteger();
        Runnable step = () -> progress.update(steps.incrementAndGet(), total);
        var tags = new ArrayList<TagPassages>();
        for (int tag = 0; tag < corpus.tags(); tag++) {
            tags.add(new TagPassages(file.tags().get(tag), measureAll(corpus.onlyTags(tag), measures, settings, step)));
        }
        int compared = corpus.comparableArticles().size();
        return new PassagesReport(
                corpus.coders(),
                compared,
                corpus.articles().size() - compared,
                settings.seed(),
                tags,
                measureAll(corpus, measures, settings, step));
    }

    private static PassageAgreement measureAll(
            MarkedCorpus corpus, Collection<PassageMeasure> measures, GammaSettings settings, Runnable step) {
        var measured = new ArrayList<MeasuredFigure>();
        for (var measure : measures) {
            measured.add(measure(measure, corpus, settings));
            step.run();
        }
        return new PassageAgreement(
                corpus.comparableArticles().stream().mapToInt(PassagesReport::passages).sum(),
                measures.contains(PassageMeasure.ALPHA_U) ? AlphaU.compute(corpus).united() : 0,
                measured);
    }

    private static MeasuredFigure measure(PassageMeasure measure, MarkedCorpus corpus, GammaSettings settings) {
        if (measure == PassageMeasure.GAMMA) {
            var gamma = Gamma.compute(corpus, settings);
            return new MeasuredFigure(measure, gamma.gamma(), gamma.samples());
        }
        return new MeasuredFigure(measure, measure.compute(corpus, settings), 0);
    }

    private static int passages(MarkedArticle article) {
        return article.byCoder().stream().flatMap(Optional::stream).mapToInt(List::size).sum();
    }
}
