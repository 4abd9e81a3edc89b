package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleId;
import org.framewright.model.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what a new version of a codebook does to what is coded, coding by coding.
public final class RevisionEffectCounter {

    private final Codebook older;
    private final Codebook newer;
    private final List<CodebookDifference> differences;
    private final OpenQuestions open;
    private final Map<CodebookAddress, Integer> uses = new HashMap<>();
    private final Map<CodebookAddress, Set<ArticleId>> articles = new HashMap<>();
    private final Map<CodebookAddress, Integer> unfit = new HashMap<>();
    private final Map<CodebookAddress, Integer> questions = new HashMap<>();
    private final VersionTranslation translation;

    /// What is open in a coding under a version.
    @FunctionalInterface
    public interface OpenQuestions {

        /// The open questions, by their variables and roles.
        List<CodebookAddress> of(Codebook codebook, ArticleId article, List<Annotation> annotations);
    }

    /// @param newer a version that may follow the older one, see [RevisionRules]
    public RevisionEffectCounter(Codebook older, Codebook newer, OpenQuestions open) {
        this.older = older;
        this.newer = newer;
        this.open = open;
        this.translation = VersionTranslation.of(older, newer);
        this.differences = CodebookComparison.between(older, newer);
    }

    /// Adds one coding.
    ///
    /// @param annotations as the older version reads them
    /// @param finished whether it is submitted
    public void add(ArticleId article, List<Annotation> annotations, boolean finished) {
        annotations.forEach(annotation -> count(article, annotation));
        var brought = new CodingTranslation(older, newer, translation).bring(annotations);
        brought.unfit().forEach(it -> countUnfit(it));
        if (finished) {
            var before = open.of(older, article, annotations).stream().map(this::moved).toList();
            var after = new ArrayList<>(open.of(newer, article, brought.annotations()));
            before.forEach(after::remove);
            new HashSet<>(after).forEach(it -> questions.merge(it, 1, Integer::sum));
        }
    }

    private void countUnfit(UntranslatableEntry it) {
        unfit.merge(it.at(), 1, Integer::sum);
        if (it.at() instanceof VariableAddress variable && it.was() instanceof Value.Category(var id)) {
            unfit.merge(variable.category(id), 1, Integer::sum);
        }
    }

    private CodebookAddress moved(CodebookAddress before) {
        return switch (before) {
            case VariableAddress it -> translation.variable(it);
            case RoleAddress it -> translation.role(it);
            case TagAddress _, CodebookAddress.CategoryAddress _ -> before;
        };
    }

    private void count(ArticleId article, Annotation annotation) {
        used(new TagAddress(annotation.tag()), article);
        annotation.links().keySet().forEach(role -> used(new RoleAddress(annotation.tag(), role), article));
        annotation
                .values()
                .forEach((variable, value) -> {
                    var at = new VariableAddress(annotation.tag(), variable);
                    used(at, article);
                    switch (value) {
                        case Value.Category(var id) -> used(at.category(id), article);
                        case Value.Categories(var ids) -> ids.forEach(id -> used(at.category(id), article));
                        case Value.Numeric _, Value.Text _, Value.Actor _, Value.Day _, Value.NotCodable() -> {}
                    }
                });
    }

    private void used(CodebookAddress at, ArticleId article) {
        uses.merge(at, 1, Integer::sum);
        articles.computeIfAbsent(at, _ -> new HashSet<>()).add(article);
    }

    /// What each difference does, in the newer version's order.
    public List<RevisionEffect> all() {
        return differences.stream().map(this::effect).toList();
    }

    private RevisionEffect effect(CodebookDifference difference) {
        var from = difference.from().isEmpty() ? List.of(difference.at()) : difference.from();
        var inArticles = new HashMap<ArticleId, Integer>();
        from.forEach(it -> articles.getOrDefault(it, Set.of()).forEach(at -> inArticles.merge(at, 1, Integer::sum)));
        return new RevisionEffect(
                difference,
                from.stream().mapToInt(it -> uses.getOrDefault(it, 0)).sum(),
                inArticles.size(),
                (int) inArticles.values().stream().filter(several -> several > 1).count(),
                unfit.getOrDefault(difference.at(), 0),
                questions(difference.at()));
    }

    private int questions(CodebookAddress at) {
        return switch (at) {
            case TagAddress(var tag) ->
                    questions.entrySet().stream()
                            .filter(it -> it.getKey().tag().equals(tag))
                            .mapToInt(Map.Entry::getValue)
                            .max()
                            .orElse(0);
            case RoleAddress _, VariableAddress _ -> questions.getOrDefault(at, 0);
            case CodebookAddress.CategoryAddress category -> questions.getOrDefault(category.ofVariable(), 0);
        };
    }
}
