package org.framewright.adjudication;

import org.framewright.model.article.ArticleId;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.Disagreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cases of a round that its reference coders have decided.
public final class DecidedCases {

    private final List<CoderCases> all;

    private record CoderCases(String coder, Map<ArticleId, List<AdjudicationCase>> cases) {}

    DecidedCases(Map<String, AdjudicationQueue> queues) {
        this.all =
                queues.entrySet().stream().map(it -> new CoderCases(it.getKey(), decidedCases(it.getValue()))).toList();
    }

    private static Map<ArticleId, List<AdjudicationCase>> decidedCases(AdjudicationQueue queue) {
        return queue.articles().stream()
                .collect(
                        Collectors.toMap(
                                AdjudicationQueue.QueuedArticle::article,
                                it -> it.cases().stream().filter(each -> each.decision().isPresent()).toList()));
    }

    /// The names of the reference coders whose decision on a disagreement is valid.
    public List<String> coders(Disagreement disagreement) {
        return coders(disagreement, AdjudicationCase.State.DECIDED);
    }

    /// The names of the reference coders who have decided a disagreement, and whose case is open again, see
    /// [AdjudicationCase.State#CHANGED].
    public List<String> formerCoders(Disagreement disagreement) {
        return coders(disagreement, AdjudicationCase.State.CHANGED);
    }

    private List<String> coders(Disagreement disagreement, AdjudicationCase.State state) {
        return all.stream()
                .filter(it ->
                        it.cases().getOrDefault(disagreement.article(), List.of()).stream()
                                .anyMatch(each -> each.state() == state && isOf(each.item(), disagreement)))
                .map(CoderCases::coder)
                .toList();
    }

    /// Whether an item is that of a disagreement: the place identifies a form's question, the id an annotation, also as the filler of a
    /// role.
    private static boolean isOf(ComparedItem item, Disagreement it) {
        if (item.isQuestion()) {
            return item.tag().equals(it.tag())
                    && (it.about().isEmpty() || item.variable().equals(it.about()))
                    && it.sides().stream().flatMap(side -> side.extent().stream()).anyMatch(item.place()::equals);
        }
        return item.statements().stream()
                .flatMap(statement -> statement.annotations().stream())
                .anyMatch(annotation ->
                        it.sides().stream()
                                .flatMap(side -> side.annotation().stream())
                                .anyMatch(annotation.id()::equals));
    }
}
