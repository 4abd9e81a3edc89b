package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks conditions: they look at variables and categories that exist, and their chains are neither circular nor too long.
final class ConditionRules {

    /// The longest chain of conditions: chains are followed by recursion, on the stack.
    private static final int MOST_IN_A_CHAIN = 200;

    private static final int CIRCLE = -1;

    private final Codebook codebook;
    private final ProblemCollector problems;

    ConditionRules(Codebook codebook, ProblemCollector problems) {
        this.codebook = codebook;
        this.problems = problems;
    }

    /// Checks a tag's own condition. It can't look at the tag's own answers.
    void checkTag(Tag tag, int index, String pointer) {
        var when = tag.when();
        if (when != null) {
            check(when, new ConditionPlace(tag, index, 0), pointer + "/when");
        }
    }

    void checkVariable(Tag tag, int index, int variable, String pointer) {
        var when = tag.variables().get(variable).when();
        if (when != null) {
            check(when, new ConditionPlace(tag, index, variable), pointer + "/when");
        }
    }

    /// Checks a condition that may look at all answers of an annotation, and of all forms of the article.
    void checkAfter(Condition when, Tag tag, String pointer) {
        check(when, new ConditionPlace(tag, codebook.tags().size(), tag.variables().size()), pointer);
    }

    /// The place of a condition.
    ///
    /// @param index the tag's index in the codebook
    /// @param variable index in the tag; the condition can look at earlier variables
    private record ConditionPlace(Tag tag, int index, int variable) {}

    private void check(Condition condition, ConditionPlace place, String pointer) {
        switch (condition) {
            case Condition.OneOf(var answerPlace, var variable, var categories) -> {
                var variables = findVariables(answerPlace, variable, place, pointer);
                if (variables.isEmpty()) {
                    return;
                }
                if (variables.stream().noneMatch(it -> it.scale().hasCategories())) {
                    problems.note(CodebookProblem.CONDITION_WANTS_CATEGORIES, pointer + "/variable", variable);
                    return;
                }
                for (var category : categories) {
                    if (variables.stream().noneMatch(it -> it.category(category).isPresent())) {
                        problems.note(
                                CodebookProblem.CONDITION_ON_UNKNOWN_CATEGORY, pointer + "/is", category, variable);
                    }
                }
            }
            case Condition.InRange(var answerPlace, var variable, _, _) -> {
                var variables = findVariables(answerPlace, variable, place, pointer);
                if (!variables.isEmpty() && variables.stream().noneMatch(it -> it.scale().isNumber())) {
                    problems.note(CodebookProblem.CONDITION_WANTS_NUMBERS, pointer + "/variable", variable);
                }
            }
            case Condition.All(var parts) -> checkAll(parts, place, pointer + "/all");
            case Condition.Any(var parts) -> checkAll(parts, place, pointer + "/any");
            case Condition.Not(var negated) -> check(negated, place, pointer + "/not");
        }
    }

    private void checkAll(List<Condition> parts, ConditionPlace place, String pointer) {
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), place, pointer + "/" + i);
        }
    }

    /// The variables that a condition looks at: several where a role accepts several tags. A missing variable is noted.
    private List<Variable> findVariables(
            AnswerPlace answerPlace, String variable, ConditionPlace place, String pointer) {
        return switch (answerPlace) {
            case AnswerPlace.SameAnnotation() -> {
                var earlier =
                        place.tag().variables().subList(0, place.variable()).stream()
                                .filter(it -> it.id().equals(variable))
                                .toList();
                yield requireFound(earlier, variable, pointer);
            }
            case AnswerPlace.ArticleAnnotation(var tag) -> {
                var other = articleTag(tag, place);
                if (other.isEmpty()) {
                    problems.note(CodebookProblem.CONDITION_ON_UNKNOWN_TAG, pointer + "/tag", tag);
                    yield List.of();
                }
                yield requireFound(other.flatMap(it -> it.variable(variable)).stream().toList(), variable, pointer);
            }
            case AnswerPlace.RoleFiller(var role) -> {
                var accepted = place.tag().role(role);
                if (accepted.isEmpty()) {
                    problems.note(CodebookProblem.CONDITION_ON_UNKNOWN_ROLE, pointer + "/role", role);
                    yield List.of();
                }
                yield requireFound(accepted(accepted.get(), variable).toList(), variable, pointer);
            }
        };
    }

    private List<Variable> requireFound(List<Variable> variables, String variable, String pointer) {
        if (variables.isEmpty()) {
            problems.note(CodebookProblem.CONDITION_ON_UNKNOWN_VARIABLE, pointer + "/variable", variable);
        }
        return variables;
    }

    /// The tag of the article that a condition looks at. A tag of the article can only look at an earlier tag, because its
    /// form is filled in from the top.
    private Optional<Tag> articleTag(String id, ConditionPlace place) {
        var tags = codebook.tags();
        boolean form = place.tag().isOnceForArticle();
        return tags.subList(0, form ? place.index() : tags.size()).stream()
                .filter(it -> it.id().equals(id) && it.isOnceForArticle())
                .findFirst();
    }

    private Stream<Variable> accepted(TagRole role, String variable) {
        return role.accepts().stream()
                .flatMap(it -> codebook.tag(it).stream())
                .flatMap(it -> it.variable(variable).stream());
    }

    /// Notes variables whose conditions depend on themselves, directly or through others, or on a chain of conditions that
    /// is too long.
    void checkChains() {
        var lengths = new HashMap<VariableAddress, Integer>();
        for (int i = 0; i < codebook.tags().size(); i++) {
            var tag = codebook.tags().get(i);
            for (int j = 0; j < tag.variables().size(); j++) {
                var start = new VariableAddress(tag.id(), tag.variables().get(j).id());
                int length = length(start, new HashSet<>(), lengths);
                var pointer = "/tags/" + i + "/variables/" + j + "/when";
                if (length == CIRCLE) {
                    problems.note(CodebookProblem.CONDITION_IN_CIRCLES, pointer, start);
                    return;
                }
                if (length > MOST_IN_A_CHAIN) {
                    problems.note(CodebookProblem.CONDITION_CHAIN_TOO_LONG, pointer, MOST_IN_A_CHAIN);
                    return;
                }
            }
        }
    }

    /// The number of questions, each depending on the next, that decide whether a variable is asked; never much above the
    /// limit.
    ///
    /// @param lengths the known lengths of other variables
    private int length(VariableAddress address, Set<VariableAddress> path, Map<VariableAddress, Integer> lengths) {
        var known = lengths.get(address);
        if (known != null) {
            return known;
        }
        if (!path.add(address)) {
            return CIRCLE;
        }
        int longest = 0;
        for (var next : path.size() > MOST_IN_A_CHAIN ? List.<VariableAddress>of() : findDependencies(address)) {
            int length = length(next, path, lengths);
            if (length == CIRCLE) {
                return CIRCLE;
            }
            longest = Math.max(longest, length + 1);
        }
        int found = path.size() > MOST_IN_A_CHAIN ? MOST_IN_A_CHAIN + 1 : longest;
        path.remove(address);
        lengths.put(address, found);
        return found;
    }

    private List<VariableAddress> findDependencies(VariableAddress address) {
        var next = new ArrayList<VariableAddress>();
        codebook.tag(address.tag())
                .ifPresent(tag -> {
                    var own = tag.variable(address.variable()).map(Variable::when);
                    Stream.concat(Optional.ofNullable(tag.when()).stream(), own.stream())
                            .flatMap(Condition::leaves)
                            .forEach(leaf -> add(leaf, tag, next));
                });
        return next;
    }

    private static void add(Condition leaf, Tag tag, List<VariableAddress> next) {
        switch (leaf) {
            case Condition.OneOf(var answerPlace, var variable, _) -> add(answerPlace, variable, tag, next);
            case Condition.InRange(var answerPlace, var variable, _, _) -> add(answerPlace, variable, tag, next);
            case Condition.All _, Condition.Any _, Condition.Not _ -> {}
        }
    }

    private static void add(AnswerPlace answerPlace, String variable, Tag tag, List<VariableAddress> next) {
        switch (answerPlace) {
            case AnswerPlace.SameAnnotation() -> next.add(new VariableAddress(tag.id(), variable));
            case AnswerPlace.ArticleAnnotation(var other) -> next.add(new VariableAddress(other, variable));
            case AnswerPlace.RoleFiller(var role) ->
                    tag.role(role)
                            .ifPresent(it ->
                                    it.accepts().forEach(other -> next.add(new VariableAddress(other, variable))));
        }
    }
}
