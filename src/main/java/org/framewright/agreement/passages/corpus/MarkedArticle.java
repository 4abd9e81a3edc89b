package org.framewright.agreement.passages.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The passages that the chosen coders marked in one article.
///
/// @param length the length of the continuum; empty where it is unknown
/// @param tokens the words, in order of position and without overlap; empty where they are unknown: then each position is a
///     separate token
/// @param byCoder for each chosen coder the marked passages, in any order: an empty list where the coder coded the article and
///     found no passage, an empty Optional where the coder did not code the article
public record MarkedArticle(
        OptionalInt length, Optional<List<Span>> tokens, List<Optional<List<MarkedPassage>>> byCoder) {

    public MarkedArticle {
        tokens = tokens.map(List::copyOf);
        if (tokens.isPresent() && !SpanCover.mergeOverlapping(tokens.get()).equals(tokens.get())) {
            throw new IllegalArgumentException("tokens in order of position, without overlap");
        }
        byCoder = byCoder.stream().map(it -> it.map(List::copyOf)).toList();
        int end =
                byCoder.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .mapToInt(it -> it.extent().end())
                        .max()
                        .orElse(0);
        if (length.isPresent() && length.getAsInt() < end) {
            throw new IllegalArgumentException("a passage ends at " + end + ", behind the article's " + length);
        }
    }

    /// An article whose words are not known.
    public MarkedArticle(OptionalInt length, List<Optional<List<MarkedPassage>>> byCoder) {
        this(length, Optional.empty(), byCoder);
    }

    /// The coders who coded the article, by number.
    public List<Integer> codedBy() {
        return IntStream.range(0, byCoder.size()).filter(it -> byCoder.get(it).isPresent()).boxed().toList();
    }

    /// The passages of the coders who coded the article, one list each.
    public List<List<MarkedPassage>> coded() {
        return byCoder.stream().flatMap(Optional::stream).toList();
    }

    MarkedArticle onlyTags(Collection<Integer> tags) {
        return new MarkedArticle(
                length,
                tokens,
                byCoder.stream()
                        .map(coder ->
                                coder.map(passages -> passages.stream().filter(it -> tags.contains(it.tag())).toList()))
                        .toList());
    }
}
