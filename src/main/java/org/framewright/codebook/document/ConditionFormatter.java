package org.framewright.codebook.document;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Formats conditions as words: “Naming” is “Named” or “Unnamed”.
public final class ConditionFormatter {

    private final Codebook codebook;
    private final Texts texts;

    public ConditionFormatter(Codebook codebook, Texts texts) {
        this.codebook = codebook;
        this.texts = texts;
    }

    /// A condition of a tag or of one of its variables, as the end of a sentence that begins “asked if”.
    public String format(Tag tag, Condition condition) {
        return switch (condition) {
            case Condition.OneOf(var place, var variable, var categories) -> {
                var found = variable(tag, place, variable);
                boolean set = found.filter(it -> it.scale() == Scale.SET).isPresent();
                yield texts.get(
                        set ? "document.condition-contains" : "document.condition-is",
                        place(tag, place, variable, found),
                        formatAlternatives(categories.stream().map(id -> label(found, id)).toList()));
            }
            case Condition.InRange(var place, var variable, var min, var max) ->
                    formatRange(place(tag, place, variable, variable(tag, place, variable)), min, max);
            case Condition.All(var conditions) -> join(tag, conditions, "document.and");
            case Condition.Any(var conditions) -> join(tag, conditions, "document.or");
            case Condition.Not(var negated) -> texts.get("document.condition-not", format(tag, negated));
        };
    }

    private String join(Tag tag, List<Condition> conditions, String with) {
        if (conditions.size() == 1) {
            return format(tag, conditions.getFirst());
        }
        return conditions.stream()
                .map(it ->
                        it instanceof Condition.All || it instanceof Condition.Any
                                ? "(" + format(tag, it) + ")"
                                : format(tag, it))
                .collect(Collectors.joining(" " + texts.get(with) + " "));
    }

    private String formatRange(String place, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null) {
            return texts.get("document.condition-at-most", place, plain(max));
        }
        return max == null
                ? texts.get("document.condition-at-least", place, plain(min))
                : texts.get("document.condition-between", place, plain(min), plain(max));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private Optional<Variable> variable(Tag tag, AnswerPlace place, String variable) {
        return switch (place) {
            case AnswerPlace.SameAnnotation() -> tag.variable(variable);
            case AnswerPlace.ArticleAnnotation(var other) -> codebook.variable(new VariableAddress(other, variable));
            case AnswerPlace.RoleFiller(var role) ->
                    tag.role(role)
                            .flatMap(it ->
                                    it.accepts().stream()
                                            .flatMap(accepted ->
                                                    codebook.variable(new VariableAddress(accepted, variable)).stream())
                                            .findFirst());
        };
    }

    private String place(Tag tag, AnswerPlace place, String id, Optional<Variable> variable) {
        var label = variable.map(Variable::label).orElse(id);
        return switch (place) {
            case AnswerPlace.SameAnnotation() -> texts.get("document.condition-here", label);
            case AnswerPlace.ArticleAnnotation(var other) ->
                    texts.get("document.condition-elsewhere", label, codebook.tag(other).map(Tag::label).orElse(other));
            case AnswerPlace.RoleFiller(var role) ->
                    texts.get("document.condition-filling", label, tag.role(role).map(it -> it.label()).orElse(role));
        };
    }

    private String label(Optional<Variable> variable, String id) {
        return texts.get(
                "document.condition-category", variable.flatMap(it -> it.category(id)).map(Category::label).orElse(id));
    }

    private String formatAlternatives(List<String> labels) {
        return String.join(" " + texts.get("document.or") + " ", labels);
    }
}
