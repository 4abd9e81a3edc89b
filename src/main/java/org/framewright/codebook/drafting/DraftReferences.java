package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.WarningRules.ContradictionRule;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All references between parts of a codebook: in conditions, roles, parents, scores, suggestions and questions. If a part
/// gets another address, the references follow.
///
/// @param codebook the codebook before parts get other addresses
/// @param moves the new addresses of a part; several for a split category
record DraftReferences(Codebook codebook, Function<CodebookAddress, List<CodebookAddress>> moves) {

    /// The codebook with updated references; the parts themselves are unchanged.
    Codebook follow() {
        return codebook.withTags(codebook.tags().stream().map(this::tag).toList())
                .withSuggestions(codebook.suggestions().stream().map(this::suggestion).toList())
                .withWarnings(
                        codebook.warnings()
                                .withContradictions(
                                        codebook.warnings().contradictions().stream()
                                                .map(this::contradiction)
                                                .toList()))
                .withScores(codebook.scores().stream().map(this::score).toList())
                .withQuestions(
                        codebook.questions().stream()
                                .map(it ->
                                        new Codebook.StudyQuestion(
                                                it.id(), it.question(), followAll(it.about().stream()), it.answer()))
                                .toList());
    }

    private SuggestionRule suggestion(SuggestionRule rule) {
        return new SuggestionRule(
                rule.finds(),
                followOne(new TagAddress(rule.tag())).tag(),
                role(rule.tag(), rule.cue()),
                role(rule.tag(), rule.source()),
                (VariableAddress) followOptional(rule.speaker()),
                (CategoryAddress) followOptional(rule.direct()),
                (CategoryAddress) followOptional(rule.indirect()),
                (CategoryAddress) followOptional(rule.mixed()),
                rule.kinds(),
                rule.that(),
                rule.adverbs());
    }

    private ContradictionRule contradiction(ContradictionRule rule) {
        var after = followOne(new TagAddress(rule.tag())).tag();
        return codebook.tag(rule.tag())
                .map(tag -> new ContradictionRule(after, follow(rule.when(), tag, after), rule.words()))
                .orElse(rule);
    }

    private String role(String tag, String role) {
        return role.isEmpty() ? role : ((RoleAddress) followOne(new RoleAddress(tag, role))).role();
    }

    private @Nullable CodebookAddress followOptional(@Nullable CodebookAddress address) {
        return address == null ? null : followOne(address);
    }

    private List<CodebookAddress> followAll(Stream<? extends CodebookAddress> addresses) {
        return addresses.flatMap(it -> moves.apply(it).stream()).distinct().toList();
    }

    private CodebookAddress followOne(CodebookAddress address) {
        return moves.apply(address).getFirst();
    }

    private String variable(String tag, String variable) {
        return ((VariableAddress) followOne(new VariableAddress(tag, variable))).variable();
    }

    private Tag tag(Tag tag) {
        var records = tag.records();
        var alignedBy = records.alignedBy().isEmpty() ? "" : variable(tag.id(), records.alignedBy());
        return tag.withRecords(new Tag.Records(records.occurs(), records.max(), alignedBy))
                .withWhen(condition(tag.when(), tag, followOne(new TagAddress(tag.id())).tag()))
                .withRoles(
                        tag.roles().stream()
                                .map(it ->
                                        it.withAccepts(
                                                followAll(it.accepts().stream().map(TagAddress::new)).stream()
                                                        .map(CodebookAddress::tag)
                                                        .toList()))
                                .toList())
                .withVariables(tag.variables().stream().map(it -> variable(tag, it)).toList());
    }

    private Variable variable(Tag tag, Variable variable) {
        var address = new VariableAddress(tag.id(), variable.id());
        return variable.withWhen(condition(variable.when(), tag, followOne(address).tag()))
                .withCategories(variable.categories().stream().map(it -> followParent(address, it)).toList());
    }

    private Category followParent(VariableAddress address, Category category) {
        if (category.parent().isEmpty()) {
            return category;
        }
        return category.withParent(((CategoryAddress) followOne(address.category(category.parent()))).category());
    }

    /// @param after the id of the condition's tag after the change
    private @Nullable Condition condition(@Nullable Condition condition, Tag tag, String after) {
        return condition == null ? null : follow(condition, tag, after);
    }

    private Condition follow(Condition condition, Tag tag, String after) {
        return switch (condition) {
            case Condition.OneOf it -> followLeaf(it.place(), it.variable(), it.categories(), it, tag, after);
            case Condition.InRange it -> followLeaf(it.place(), it.variable(), List.of(), it, tag, after);
            case Condition.All(var parts) ->
                    new Condition.All(parts.stream().map(it -> follow(it, tag, after)).toList());
            case Condition.Any(var parts) ->
                    new Condition.Any(parts.stream().map(it -> follow(it, tag, after)).toList());
            case Condition.Not(var negated) -> new Condition.Not(follow(negated, tag, after));
        };
    }

    private Condition followLeaf(
            AnswerPlace place, String name, List<String> categories, Condition leaf, Tag tag, String after) {
        return switch (place) {
            case AnswerPlace.SameAnnotation() ->
                    rewriteLeaf(leaf, new VariableAddress(tag.id(), name), categories, after);
            case AnswerPlace.ArticleAnnotation(var other) ->
                    rewriteLeaf(leaf, new VariableAddress(other, name), categories, after);
            case AnswerPlace.RoleFiller(var role) -> rewriteFiller(leaf, tag, role, name, categories);
        };
    }

    private Condition rewriteLeaf(Condition leaf, VariableAddress address, List<String> categories, String after) {
        var then = (VariableAddress) followOne(address);
        var where =
                then.tag().equals(after)
                        ? new AnswerPlace.SameAnnotation()
                        : new AnswerPlace.ArticleAnnotation(then.tag());
        return withPlace(leaf, where, then.variable(), categories(address, categories));
    }

    /// Updates a condition on the fillers of a role. The role may accept several tags with the variable; if its id changes
    /// in only some of them, the condition looks at both ids.
    private Condition rewriteFiller(Condition leaf, Tag tag, String role, String name, List<String> categories) {
        var where = new AnswerPlace.RoleFiller(((RoleAddress) followOne(new RoleAddress(tag.id(), role))).role());
        var looked =
                tag.role(role).stream()
                        .flatMap(it -> it.accepts().stream())
                        .map(it -> new VariableAddress(it, name))
                        .filter(it -> codebook.variable(it).isPresent())
                        .toList();
        var conditions =
                looked.stream()
                        .map(it ->
                                withPlace(
                                        leaf,
                                        where,
                                        ((VariableAddress) followOne(it)).variable(),
                                        categories(it, categories)))
                        .distinct()
                        .toList();
        return switch (conditions.size()) {
            case 0 -> withPlace(leaf, where, name, categories);
            case 1 -> conditions.getFirst();
            default -> new Condition.Any(conditions);
        };
    }

    private List<String> categories(VariableAddress address, List<String> categories) {
        return followAll(categories.stream().map(address::category)).stream()
                .map(it -> ((CategoryAddress) it).category())
                .toList();
    }

    private static Condition withPlace(Condition leaf, AnswerPlace place, String variable, List<String> categories) {
        return leaf instanceof Condition.InRange(_, _, var min, var max)
                ? new Condition.InRange(place, variable, min, max)
                : new Condition.OneOf(place, variable, categories);
    }

    private DerivedScore score(DerivedScore score) {
        var formula =
                switch (score.formula()) {
                    case Formula.Mean(var input, var minAnswered) -> new Formula.Mean(over(input), minAnswered);
                    case Formula.Sum(var input, var minAnswered) -> new Formula.Sum(over(input), minAnswered);
                    case Formula.Count(var input, var categories, var minAnswered) ->
                            new Formula.Count(over(input), categories(input, categories), minAnswered);
                    case Formula.Share(var input, var categories, var minAnswered) ->
                            new Formula.Share(over(input), categories(input, categories), minAnswered);
                    case Formula.Difference it -> it;
                };
        return new DerivedScore(score.id(), score.label(), formula, score.guidance());
    }

    private ScoreInput over(ScoreInput input) {
        return switch (input) {
            case ScoreInput.Items(var variables) ->
                    new ScoreInput.Items(
                            followAll(variables.stream()).stream().map(VariableAddress.class::cast).toList());
            case ScoreInput.Answers(var variable) -> new ScoreInput.Answers((VariableAddress) followOne(variable));
            case ScoreInput.Annotations(var tag) -> new ScoreInput.Annotations(followOne(new TagAddress(tag)).tag());
        };
    }

    /// The new categories of a score: one list for all its variables.
    private List<String> categories(ScoreInput input, List<String> categories) {
        var variables =
                switch (input) {
                    case ScoreInput.Items(var items) -> items;
                    case ScoreInput.Answers(var variable) -> List.of(variable);
                    case ScoreInput.Annotations _ -> List.<VariableAddress>of();
                };
        return categories.stream()
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
