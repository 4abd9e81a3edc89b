package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the effects of a new version of a codebook on existing codings, coding by coding.
public final class RevisionEffectCounter {

    private final Codebook older;
    private final Codebook newer;
    private final List<CodebookDifference> differences;
    private final OpenQuestionFinder openQuestions;
    private final Map<CodebookAddress, Integer> uses = new HashMap<>();
    private final Map<CodebookAddress, Set<ArticleId>> articles = new HashMap<>();
    private final Map<CodebookAddress, Integer> unfit = new HashMap<>();
    private final Map<CodebookAddress, Integer> questions = new HashMap<>();
    private final VersionTranslation translation;

    /// Finds the open questions of a coding under a version.
    @FunctionalInterface
    public interface OpenQuestionFinder {

        /// The open questions, by their variables and roles.
        List<CodebookAddress> find(Codebook codebook, ArticleId article, List<Annotation> annotations);
    }

    /// @param newer a version that may follow the older version, see [RevisionRules]
    public RevisionEffectCounter(Codebook older, Codebook newer, OpenQuestionFinder openQuestions) {
        this.older = older;
        this.newer = newer;
        this.openQuestions = openQuestions;
        this.translation = VersionTranslation.of(older, newer);
        this.differences = CodebookComparison.between(older, newer);
    }

    /// Adds one coding.
    ///
    /// @param annotations as read under the older version
    /// @param finished whether the coding is submitted
    public void add(ArticleId article, List<Annotation> annotations, boolean finished) {
        annotations.forEach(annotation -> count(article, annotation));
        var translated = new CodingTranslation(older, newer, translation).translate(annotations);
        translated.unfit().forEach(entry -> countUnfit(entry));
        if (finished) {
            var oldValue = openQuestions.find(older, article, annotations).stream().map(this::translate).toList();
            var after = new ArrayList<>(openQuestions.find(newer, article, translated.annotations()));
            oldValue.forEach(after::remove);
            new HashSet<>(after).forEach(it -> questions.merge(it, 1, Integer::sum));
        }
    }

    private void countUnfit(UntranslatableEntry entry) {
        unfit.merge(entry.address(), 1, Integer::sum);
        if (entry.address() instanceof VariableAddress variable && entry.value() instanceof Value.Category(var id)) {
            unfit.merge(variable.category(id), 1, Integer::sum);
        }
    }

    private CodebookAddress translate(CodebookAddress before) {
        return switch (before) {
            case VariableAddress it -> translation.variable(it);
            case RoleAddress it -> translation.role(it);
            case TagAddress _, CodebookAddress.CategoryAddress _ -> before;
        };
    }

    private void count(ArticleId article, Annotation annotation) {
        countUse(new TagAddress(annotation.tag()), article);
        annotation.links().keySet().forEach(role -> countUse(new RoleAddress(annotation.tag(), role), article));
        annotation
                .values()
                .forEach((variable, value) -> {
                    var address = new VariableAddress(annotation.tag(), variable);
                    countUse(address, article);
                    switch (value) {
                        case Value.Category(var id) -> countUse(address.category(id), article);
                        case Value.Categories(var ids) -> ids.forEach(id -> countUse(address.category(id), article));
                        case Value.Numeric _,
                                Value.Text _,
                                Value.Actor _,
                                Value.ActorSet _,
                                Value.Day _,
                                Value.NotCodable() -> {}
                    }
                });
    }

    private void countUse(CodebookAddress address, ArticleId article) {
        uses.merge(address, 1, Integer::sum);
        articles.computeIfAbsent(address, _ -> new HashSet<>()).add(article);
    }

    /// The effect of each difference, in the newer version's order.
    public List<RevisionEffect> effects() {
        return differences.stream().map(this::effect).toList();
    }

    private RevisionEffect effect(CodebookDifference difference) {
        var from = difference.from().isEmpty() ? List.of(difference.address()) : difference.from();
        var inArticles = new HashMap<ArticleId, Integer>();
        from.forEach(it -> articles.getOrDefault(it, Set.of()).forEach(at -> inArticles.merge(at, 1, Integer::sum)));
        return new RevisionEffect(
                difference,
                from.stream().mapToInt(it -> uses.getOrDefault(it, 0)).sum(),
                inArticles.size(),
                (int) inArticles.values().stream().filter(several -> several > 1).count(),
                unfit.getOrDefault(difference.address(), 0),
                questions(difference.address()));
    }

    private int questions(CodebookAddress address) {
        return switch (address) {
            case TagAddress(var tag) ->
                    questions.entrySet().stream()
                            .filter(it -> it.getKey().tag().equals(tag))
                            .mapToInt(Map.Entry::getValue)
                            .max()
                            .orElse(0);
            case RoleAddress _, VariableAddress _ -> questions.getOrDefault(address, 0);
            case CodebookAddress.CategoryAddress category -> questions.getOrDefault(category.variableAddress(), 0);
        };
    }
}
