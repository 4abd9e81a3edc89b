package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything in a codebook that names something else in it: conditions, roles, parents, scores, suggestions, questions. When something
/// gets another address, they follow.
///
/// @param codebook before anything has another address
/// @param moves where an address is afterwards; several where a category is split
record DraftReferences(Codebook codebook, Function<CodebookAddress, List<CodebookAddress>> moves) {

    /// The codebook with all that names something following it; the things themselves are as they were.
    Codebook followed() {
        return codebook.withTags(codebook.tags().stream().map(this::tag).toList())
                .withSuggestions(codebook.suggestions().stream().map(this::suggestion).toList())
                .withScores(codebook.scores().stream().map(this::score).toList())
                .withQuestions(
                        codebook.questions().stream()
                                .map(it ->
                                        new Codebook.StudyQuestion(
                                                it.id(), it.question(), all(it.about().stream()), it.answer()))
                                .toList());
    }

    private SuggestionRule suggestion(SuggestionRule rule) {
        return new SuggestionRule(
                rule.finds(),
                one(new TagAddress(rule.tag())).tag(),
                role(rule.tag(), rule.cue()),
                role(rule.tag(), rule.source()),
                (VariableAddress) maybe(rule.speaker()),
                (CategoryAddress) maybe(rule.direct()),
                (CategoryAddress) maybe(rule.indirect()),
                (CategoryAddress) maybe(rule.mixed()));
    }

    private String role(String tag, String role) {
        return role.isEmpty() ? role : ((RoleAddress) one(new RoleAddress(tag, role))).role();
    }

    private @Nullable CodebookAddress maybe(@Nullable CodebookAddress address) {
        return address == null ? null : one(address);
    }

    private List<CodebookAddress> all(Stream<? extends CodebookAddress> addresses) {
        return addresses.flatMap(it -> moves.apply(it).stream()).distinct().toList();
    }

    private CodebookAddress one(CodebookAddress address) {
        return moves.apply(address).getFirst();
    }

    private String variable(String tag, String variable) {
        return ((VariableAddress) one(new VariableAddress(tag, variable))).variable();
    }

    private Tag tag(Tag tag) {
        var records = tag.records();
        var alignedBy = records.alignedBy().isEmpty() ? "" : variable(tag.id(), records.alignedBy());
        return tag.withRecords(new Tag.Records(records.occurs(), records.max(), alignedBy))
                .withWhen(condition(tag.when(), tag, one(new TagAddress(tag.id())).tag()))
                .withRoles(
                        tag.roles().stream()
                                .map(it ->
                                        it.withAccepts(
                                                all(it.accepts().stream().map(TagAddress::new)).stream()
                                                        .map(CodebookAddress::tag)
                                                        .toList()))
                                .toList())
                .withVariables(tag.variables().stream().map(it -> variable(tag, it)).toList());
    }

    private Variable variable(Tag tag, Variable variable) {
        var at = new VariableAddress(tag.id(), variable.id());
        return variable.withWhen(condition(variable.when(), tag, one(at).tag()))
                .withCategories(variable.categories().stream().map(it -> child(at, it)).toList());
    }

    private Category child(VariableAddress at, Category category) {
        if (category.parent().isEmpty()) {
            return category;
        }
        return category.withParent(((CategoryAddress) one(at.category(category.parent()))).category());
    }

    /// @param after the tag in which the condition then stands
    private @Nullable Condition condition(@Nullable Condition condition, Tag tag, String after) {
        return condition == null ? null : followed(condition, tag, after);
    }

    private Condition followed(Condition condition, Tag tag, String after) {
        return switch (condition) {
            case Condition.Is it -> leaf(it.where(), it.variable(), it.is(), it, tag, after);
            case Condition.Within it -> leaf(it.where(), it.variable(), List.of(), it, tag, after);
            case Condition.All(var parts) ->
                    new Condition.All(parts.stream().map(it -> followed(it, tag, after)).toList());
            case Condition.Any(var parts) ->
                    new Condition.Any(parts.stream().map(it -> followed(it, tag, after)).toList());
            case Condition.Not(var negated) -> new Condition.Not(followed(negated, tag, after));
        };
    }

    private Condition leaf(Where where, String name, List<String> is, Condition leaf, Tag tag, String after) {
        return switch (where) {
            case Where.Here() -> looking(leaf, new VariableAddress(tag.id(), name), is, after);
            case Where.OfArticle(var other) -> looking(leaf, new VariableAddress(other, name), is, after);
            case Where.Filling(var role) -> filling(leaf, tag, role, name, is);
        };
    }

    private Condition looking(Condition leaf, VariableAddress at, List<String> is, String after) {
        var then = (VariableAddress) one(at);
        var where = then.tag().equals(after) ? new Where.Here() : new Where.OfArticle(then.tag());
        return with(leaf, where, then.variable(), categories(at, is));
    }

    /// A role may accept several tags that have the variable. Where only some of them call it otherwise afterwards, the
    /// condition looks at both.
    private Condition filling(Condition leaf, Tag tag, String role, String name, List<String> is) {
        var where = new Where.Filling(((RoleAddress) one(new RoleAddress(tag.id(), role))).role());
        var looked =
                tag.role(role).stream()
                        .flatMap(it -> it.accepts().stream())
                        .map(it -> new VariableAddress(it, name))
                        .filter(it -> codebook.variable(it).isPresent())
                        .toList();
        var conditions =
                looked.stream()
                        .map(it -> with(leaf, where, ((VariableAddress) one(it)).variable(), categories(it, is)))
                        .distinct()
                        .toList();
        return switch (conditions.size()) {
            case 0 -> with(leaf, where, name, is);
            case 1 -> conditions.getFirst();
            default -> new Condition.Any(conditions);
        };
    }

    private List<String> categories(VariableAddress at, List<String> is) {
        return all(is.stream().map(at::category)).stream().map(it -> ((CategoryAddress) it).category()).toList();
    }

    private static Condition with(Condition leaf, Where where, String variable, List<String> is) {
        return leaf instanceof Condition.Within(_, _, var min, var max)
                ? new Condition.Within(where, variable, min, max)
                : new Condition.Is(where, variable, is);
    }

    private DerivedScore score(DerivedScore score) {
        var formula =
                switch (score.formula()) {
                    case Formula.Mean(var over, var answered) -> new Formula.Mean(over(over), answered);
                    case Formula.Sum(var over, var answered) -> new Formula.Sum(over(over), answered);
                    case Formula.Count(var over, var is, var answered) ->
                            new Formula.Count(over(over), categories(over, is), answered);
                    case Formula.Share(var over, var is, var answered) ->
                            new Formula.Share(over(over), categories(over, is), answered);
                    case Formula.Difference it -> it;
                };
        return new DerivedScore(score.id(), score.label(), formula, score.guidance());
    }

    private Over over(Over over) {
        return switch (over) {
            case Over.Items(var variables) ->
                    new Over.Items(all(variables.stream()).stream().map(VariableAddress.class::cast).toList());
            case Over.Answers(var variable) -> new Over.Answers((VariableAddress) one(variable));
            case Over.Annotations(var tag) -> new Over.Annotations(one(new TagAddress(tag)).tag());
        };
    }

    /// One list of categories for all of a score's variables.
    private List<String> categories(Over over, List<String> is) {
        var variables =
                switch (over) {
                    case Over.Items(var items) -> items;
                    case Over.Answers(var variable) -> List.of(variable);
                    case Over.Annotations _ -> List.<VariableAddress>of();
                };
        return is.stream()
                .flatMap(id -> {
                    var having =
                            variables.stream()
                                    .filter(it -> codebook.variable(it).flatMap(v -> v.category(id)).isPresent())
                                    .toList();
                    return having.isEmpty()
                            ? Stream.of(id)
                            : having.stream().flatMap(it -> categories(it, List.of(id)).stream());
                })
                .distinct()
                .toList();
    }
}
