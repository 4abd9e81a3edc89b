package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Short ways to say what coders marked, and seeded random data.
public final class Marked {
    private Marked() {}

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public // only read
    static MarkedArticle article(int length, List<MarkedPassage>... coders) {
        return new MarkedArticle(OptionalInt.of(length), Arrays.stream(coders).map(Optional::of).toList());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public // handed on as they are
    static MarkedCorpus corpus(int length, List<MarkedPassage>... coders) {
        return corpus(article(length, coders));
    }

    public static MarkedCorpus corpus(MarkedArticle... articles) {
        return corpus(List.of(articles));
    }

    public static MarkedCorpus corpus(List<MarkedArticle> articles) {
        int tags =
                articles.stream()
                                .flatMap(it -> it.coded().stream())
                                .flatMap(List::stream)
                                .mapToInt(MarkedPassage::tag)
                                .max()
                                .orElse(0)
                        + 1;
        return new MarkedCorpus(articles.getFirst().byCoder().size(), tags, articles);
    }

    public static MarkedPassage passage(int start, int end) {
        return new MarkedPassage(0, start, end);
    }

    /// Passages that may overlap and repeat, some in two fragments.
    public static List<MarkedPassage> any(RandomGenerator random, int length, int tags, int atMost) {
        var result = new ArrayList<MarkedPassage>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            int start = random.nextInt(length - 12);
            int end = start + 1 + random.nextInt(4);
            var fragments = new ArrayList<>(List.of(new Span(start, end)));
            if (random.nextInt(4) == 0) {
                int second = end + random.nextInt(3);
                fragments.add(new Span(second, second + 1 + random.nextInt(4)));
            }
            result.add(new MarkedPassage(random.nextInt(tags), fragments));
        }
        return result;
    }

    /// Passages of a tag that do not overlap; some touch.
    public static List<MarkedPassage> apart(RandomGenerator random, int length, int tag) {
        var result = new ArrayList<MarkedPassage>();
        int at = random.nextInt(5);
        while (true) {
            int end = at + 1 + random.nextInt(9);
            if (end > length) {
                return result;
            }
            result.add(new MarkedPassage(tag, at, end));
            at = end + random.nextInt(12);
        }
    }

    public static MarkedCorpus anyCorpus(RandomGenerator random, int coders, int tags) {
        var articles = new ArrayList<MarkedArticle>();
        for (int i = 0; i < 5; i++) {
            int length = 30 + random.nextInt(80);
            var byCoder = new ArrayList<Optional<List<MarkedPassage>>>();
            for (int coder = 0; coder < coders; coder++) {
                byCoder.add(random.nextInt(8) == 0 ? Optional.empty() : Optional.of(any(random, length, tags, 6)));
            }
            articles.add(new MarkedArticle(OptionalInt.of(length), byCoder));
        }
        return new MarkedCorpus(coders, tags, articles);
    }

    static MarkedCorpus swapped(MarkedCorpus corpus) {
        return new MarkedCorpus(
                corpus.coders(),
                corpus.tags(),
                corpus.articles().stream()
                        .map(it -> new MarkedArticle(it.length(), it.tokens(), it.byCoder().reversed()))
                        .toList());
    }
}
