package org.framewright.reliability.reference;

import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CodingComparison;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.reference.ReferenceAgreement.CoderResult;
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
    public static ReferenceAgreement read(
            ProjectDatabase state,
            AgreementQuery selection,
            String reference,
            Predicate<Coding> counts,
            ReadingProgress progress) {
        boolean named = !selection.coders().isEmpty();
        var asked = (named ? selection.coders().stream() : usual(state)).filter(it -> !it.equals(reference));
        var all = selection.between(Stream.concat(asked, Stream.of(reference)).toList());
        var standard =
                new StudyStore(state)
                        .coders().stream().filter(it -> it.name().equals(reference)).map(Coder::id).toList();
        var compared = new CodingComparison(state, all, counts.or(it -> standard.contains(it.coder())));
        var who = compared.who();
        var coders = who.coders();
        int place = place(coders, reference);
        if (place < 0 || who.articlesOf(coders.get(place)) == 0) {
            throw new Refusal(ReliabilityProblem.NO_REFERENCE, who.round().name(), reference);
        }
        var pairs = CoderPair.with(place, coders);
        var comparisons = compared.chosen().comparisons(coders, pairs, selection);
        compared.read(progress, (coded, text) -> comparisons.forEach(it -> it.add(coded, text)));
        return new ReferenceAgreement(
                who.round().name(),
                reference,
                selection.overlap(),
                compared.codebook().version(),
                IntStream.range(0, pairs.size())
                        .mapToObj(pair -> {
                            var coder = coders.get(pairs.get(pair).first());
                            return new CoderResult(
                                    coder.name(),
                                    shared(who, coder, coders.get(place)),
                                    comparisons.stream()
                                            .map(it -> ReferenceFigures.tag(it, it.pairs().get(pair)))
                                            .toList());
                        })
                        .filter(it -> named || it.articles() > 0)
                        .toList(),
                compared.leftOut());
    }

    private static Stream<String> usual(ProjectDatabase state) {
        return new StudyStore(state)
                .coders().stream().filter(it -> it.kind() == Coder.Kind.CODER && !it.hasLeft()).map(Coder::name);
    }

    private static int place(List<Coder> coders, String name) {
        return coders.stream().map(Coder::name).toList().indexOf(name);
    }

    private static int shared(RoundCodings who, Coder coder, Coder reference) {
        return (int)
                who.codings().values().stream()
                        .filter(it -> it.containsKey(coder.id()) && it.containsKey(reference.id()))
                        .count();
    }
}
