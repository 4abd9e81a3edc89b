package org.framewright.adjudication;

import org.framewright.model.ArticleId;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.Disagreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cases of a round that its reference coders have decided.
public final class DecidedCases {

    private final List<OfCoder> all;

    private record OfCoder(String coder, Map<ArticleId, List<AdjudicationCase>> cases) {}

    DecidedCases(Map<String, AdjudicationQueue> dockets) {
        this.all = dockets.entrySet().stream().map(it -> new OfCoder(it.getKey(), decided(it.getValue()))).toList();
    }

    private static Map<ArticleId, List<AdjudicationCase>> decided(AdjudicationQueue docket) {
        return docket.articles().stream()
                .collect(
                        Collectors.toMap(
                                AdjudicationQueue.QueuedArticle::article,
                                it -> it.cases().stream().filter(each -> !each.isOpen()).toList()));
    }

    /// The names of the reference coders who have decided a disagreement.
    public List<String> coders(Disagreement disagreement) {
        return all.stream()
                .filter(it ->
                        it.cases().getOrDefault(disagreement.article(), List.of()).stream()
                                .anyMatch(each -> isOf(each.matter(), disagreement)))
                .map(OfCoder::coder)
                .toList();
    }

    /// A form's question is known by its place, an annotation by itself, also where it fills a role of another.
    private static boolean isOf(ComparedItem matter, Disagreement it) {
        if (matter.isQuestion()) {
            return matter.tag().equals(it.tag())
                    && (it.about().isEmpty() || matter.variable().equals(it.about()))
                    && it.sides().stream().flatMap(side -> side.extent().stream()).anyMatch(matter.place()::equals);
        }
        return matter.stands().stream()
                .flatMap(stand -> stand.annotations().stream())
                .anyMatch(annotation ->
                        it.sides().stream()
                                .flatMap(side -> side.annotation().stream())
                                .anyMatch(annotation.id()::equals));
    }
}
