package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.agreement.passages.gamma.ChanceMarking.ShuffledMarking;
import org.framewright.agreement.passages.gamma.ChanceMarking.StatisticalMarking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Gamma of Mathet, Widlöcher & Métivier (2015): the disorder of the best alignment of the coders' passages, against the
/// disorder of the same passages put elsewhere at random.
///
/// The best alignment is found exactly or not at all ([UndefinedReason#TOO_MUCH_TO_ALIGN]). A passage of several fragments is one
/// unit, from its first start to its last end. Each article is a separate continuum: the disorders of all articles are summed
/// before they are divided by the sum of the articles' mean numbers of passages per coder, observed and in each sample alike;
/// with one article that is the published measure. Samples are drawn within the article's length where it is known, else between
/// the first and the last marked position.
public final class Gamma {
    private static final int FIRST_SAMPLES = 30;
    private static final double NORMAL_975 = 1.96;

    /// The samples from which the steps of all others are estimated.
    private static final int TRIAL_SAMPLES = 3;

    private Gamma() {}

    /// Gamma of all passages, with its components.
    ///
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public static GammaResult compute(MarkedCorpus corpus, GammaSettings settings) {
        return compute(corpus, settings, new SearchBudget(settings.steps()));
    }

    static GammaResult compute(MarkedCorpus corpus, GammaSettings settings, SearchBudget budget) {
        if (corpus.comparableArticles().isEmpty()) {
            return undefined(UndefinedReason.NEEDS_TWO_CODERS);
        }
        if (corpus.hasNoMarks()) {
            return undefined(UndefinedReason.NOTHING_MARKED);
        }
        try {
            return new Calculation(corpus, settings, budget).result();
        } catch (SearchBudget.BudgetExceededException _) {
            return undefined(UndefinedReason.TOO_MUCH_TO_ALIGN);
        }
    }

    private static GammaResult undefined(UndefinedReason reason) {
        return new GammaResult(MeasureOutcome.undefined(reason), 0, 0, 0);
    }

    private static final class Calculation {
        private final PassageDissimilarity dissimilarity;
        private final SearchBudget budget;
        private final double precision;
        private final RandomGenerator random;
        private final List<List<List<GammaMark>>> articles = new ArrayList<>();
        private final List<ChanceMarking> chanceMarkings = new ArrayList<>();

        Calculation(MarkedCorpus corpus, GammaSettings settings, SearchBudget budget) {
            dissimilarity = new PassageDissimilarity(settings);
            this.budget = budget;
            precision = settings.precision();
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
            for (var article : corpus.comparableArticles()) {
                // sorted, so that the order of the coders makes no difference to what is drawn
                var marksByCoder =
                        article.coded().stream()
                                .map(it -> it.stream().map(GammaMark::of).sorted().toList())
                                .sorted(ListOrder.comparing(Comparator.naturalOrder()))
                                .toList();
                var marks = marksByCoder.stream().flatMap(Collection::stream).toList();
                if (!marks.isEmpty()) {
                    articles.add(marksByCoder);
                    chanceMarkings.add(
                            switch (settings.sampling()) {
                                case SHUFFLED -> shuffle(marksByCoder, marks, article.length());
                                case STATISTICAL -> new StatisticalMarking(marksByCoder);
                            });
                }
            }
        }

        private static ShuffledMarking shuffle(
                List<List<GammaMark>> marksByCoder, List<GammaMark> marks, OptionalInt length) {
            double start = marks.stream().mapToDouble(GammaMark::start).min().orElseThrow();
            double end = marks.stream().mapToDouble(GammaMark::end).max().orElseThrow();
            return length.isPresent()
                    ? new ShuffledMarking(marksByCoder, 0, length.getAsInt())
                    : new ShuffledMarking(marksByCoder, (int) start, (int) end);
        }

        GammaResult result() throws SearchBudget.BudgetExceededException {
            double observed = disorder(articles);
            var samples = new ArrayList<Double>();
            draw(samples, FIRST_SAMPLES);
            // section 5.3: so many that the mean is within the precision with 95 % confidence
            double needed = Math.pow(deviation(samples) / mean(samples) * NORMAL_975 / precision, 2);
            draw(samples, (int) Math.ceil(needed));
            double expected = mean(samples);
            var gamma =
                    expected == 0
                            ? MeasureOutcome.undefined(UndefinedReason.NO_VARIATION)
                            : new MeasureOutcome.Defined(1 - observed / expected);
            return new GammaResult(gamma, observed, expected, samples.size());
        }

        private void draw(List<Double> samples, int upTo) throws SearchBudget.BudgetExceededException {
            long before = budget.left();
            int tried = samples.size() + TRIAL_SAMPLES;
            while (samples.size() < upTo) {
                if (samples.size() == tried) {
                    budget.requireFor(TRIAL_SAMPLES, before - budget.left(), upTo - tried);
                }
                budget.spend(1);
                var sample = chanceMarkings.stream().map(it -> it.draw(random)).toList();
                boolean empty = sample.stream().flatMap(List::stream).allMatch(List::isEmpty);
                // a sample in which only coders without passages were drawn has no disorder to measure
                if (!empty) {
                    samples.add(disorder(sample));
                }
            }
        }

        private double disorder(List<List<List<GammaMark>>> sample) throws SearchBudget.BudgetExceededException {
            double disorder = 0;
            double marks = 0;
            for (var marksByCoder : sample) {
                disorder += GammaAlignment.best(marksByCoder, dissimilarity, budget).disorder();
                marks += marksByCoder.stream().mapToInt(List::size).average().orElse(0);
            }
            return disorder / marks;
        }

        private static double mean(List<Double> samples) {
            return samples.stream().mapToDouble(it -> it).average().orElseThrow();
        }

        private static double deviation(List<Double> samples) {
            double mean = mean(samples);
            return Math.sqrt(samples.stream().mapToDouble(it -> (it - mean) * (it - mean)).average().orElseThrow());
        }
    }

    /// The gamma of a corpus.
    ///
    /// @param gamma the coefficient
    /// @param observed disorder of the best alignment
    /// @param expected disorder, the mean of the samples
    /// @param samples the number of drawn samples
    public record GammaResult(MeasureOutcome gamma, double observed, double expected, int samples) {}
}
