package org.framewright.reliability;

import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CodingComparison;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.StudyStore;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares coders with the reference, in one reading of the project.
public final class ReferenceComparer {

    private ReferenceComparer() {}

    /// Compares coders with the reference.
    ///
    /// @param counts which of the coders' codings
    public static ReferenceAgreement compare(
            ProjectDatabase state,
            AgreementQuery query,
            String reference,
            Predicate<Coding> counts,
            ReadingProgress progress) {
        boolean named = !query.coders().isEmpty();
        var asked = (named ? query.coders().stream() : defaultCoders(state)).filter(it -> !it.equals(reference));
        var fullQuery = query.withCoders(Stream.concat(asked, Stream.of(reference)).toList());
        var standard =
                new StudyStore(state)
                        .coders().stream().filter(it -> it.name().equals(reference)).map(Coder::id).toList();
        var comparison = new CodingComparison(state, fullQuery, counts.or(it -> standard.contains(it.coder())));
        var roundCodings = comparison.roundCodings();
        var coders = roundCodings.coders();
        int place = indexOf(coders, reference);
        if (place < 0 || roundCodings.countArticles(coders.get(place)) == 0) {
            throw new Refusal(ReliabilityProblem.NO_REFERENCE, roundCodings.round().name(), reference);
        }
        var pairs = CoderPair.pairsWithReference(place, coders);
        var comparisons = comparison.tagQueries().comparisons(coders, pairs, query);
        comparison.read(progress, (coded, text) -> comparisons.forEach(it -> it.add(coded, text)));
        return new ReferenceAgreement(
                roundCodings.round().name(),
                reference,
                query.overlap(),
                comparison.codebook().version(),
                IntStream.range(0, pairs.size())
                        .mapToObj(pair -> {
                            var coder = coders.get(pairs.get(pair).first());
                            return new CoderResult(
                                    coder.name(),
                                    countShared(roundCodings, coder, coders.get(place)),
                                    comparisons.stream()
                                            .map(it -> ReferenceFigures.tag(it, it.pairs().get(pair)))
                                            .toList());
                        })
                        .filter(it -> named || it.articles() > 0)
                        .toList(),
                comparison.leftOut());
    }

    private static Stream<String> defaultCoders(ProjectDatabase state) {
        return new StudyStore(state)
                .coders().stream().filter(it -> it.kind() == Coder.Kind.CODER && !it.hasLeft()).map(Coder::name);
    }

    private static int indexOf(List<Coder> coders, String name) {
        return coders.stream().map(Coder::name).toList().indexOf(name);
    }

    private static int countShared(RoundCodings roundCodings, Coder coder, Coder reference) {
        return (int)
                roundCodings.codings().values().stream()
                        .filter(it -> it.containsKey(coder.id()) && it.containsKey(reference.id()))
                        .count();
    }
}
