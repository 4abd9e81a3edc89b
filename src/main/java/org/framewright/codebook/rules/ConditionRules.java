package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What must hold of conditions: they look at variables and categories that exist, and don't run in circles, nor on and on.
final class ConditionRules {

    /// Conditions are followed one after the other, on the stack.
    private static final int MOST_IN_A_CHAIN = 200;

    private static final int CIRCLE = -1;

    private final Codebook codebook;
    private final ProblemCollector noting;

    ConditionRules(Codebook codebook, ProblemCollector noting) {
        this.codebook = codebook;
        this.noting = noting;
    }

    /// A tag's own condition can't look at the tag's own answers.
    void checkTag(Tag tag, int index, String at) {
        var when = tag.when();
        if (when != null) {
            check(when, new Place(tag, index, 0), at + "/when");
        }
    }

    void checkVariable(Tag tag, int index, int variable, String at) {
        var when = tag.variables().get(variable).when();
        if (when != null) {
            check(when, new Place(tag, index, variable), at + "/when");
        }
    }

    /// Where a condition stands.
    ///
    /// @param index of the tag in the codebook
    /// @param variable index in the tag; what stands before it can be looked at
    private record Place(Tag tag, int index, int variable) {}

    private void check(Condition condition, Place place, String at) {
        switch (condition) {
            case Condition.Is(var where, var variable, var is) -> {
                var looked = looked(where, variable, place, at);
                if (noneOf(looked, it -> it.scale().hasCategories(), variable, at)) {
                    return;
                }
                for (var category : is) {
                    if (looked.stream().noneMatch(it -> it.category(category).isPresent())) {
                        noting.note(CodebookProblem.CONDITION_ON_UNKNOWN_CATEGORY, at + "/is", category, variable);
                    }
                }
            }
            case Condition.Within(var where, var variable, _, _) -> {
                var looked = looked(where, variable, place, at);
                if (!looked.isEmpty() && looked.stream().noneMatch(it -> it.scale().isNumber())) {
                    noting.note(CodebookProblem.CONDITION_WANTS_NUMBERS, at + "/variable", variable);
                }
            }
            case Condition.All(var parts) -> checkAll(parts, place, at + "/all");
            case Condition.Any(var parts) -> checkAll(parts, place, at + "/any");
            case Condition.Not(var negated) -> check(negated, place, at + "/not");
        }
    }

    private void checkAll(List<Condition> parts, Place place, String at) {
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), place, at + "/" + i);
        }
    }

    private boolean noneOf(List<Variable> looked, Predicate<Variable> wanted, String variable, String at) {
        if (looked.isEmpty()) {
            return true;
        }
        boolean none = looked.stream().noneMatch(wanted);
        if (none) {
            noting.note(CodebookProblem.CONDITION_ON_UNKNOWN_VARIABLE, at + "/variable", variable);
        }
        return none;
    }

    /// The variables that a condition looks at: several where a role accepts several tags. Where there is none, that is
    /// noted.
    private List<Variable> looked(Where where, String variable, Place place, String at) {
        return switch (where) {
            case Where.Here() -> {
                var earlier =
                        place.tag().variables().subList(0, place.variable()).stream()
                                .filter(it -> it.id().equals(variable))
                                .toList();
                yield found(earlier, variable, at);
            }
            case Where.OfArticle(var tag) -> {
                var other = articleTag(tag, place);
                if (other.isEmpty()) {
                    noting.note(CodebookProblem.CONDITION_ON_UNKNOWN_TAG, at + "/tag", tag);
                    yield List.of();
                }
                yield found(other.flatMap(it -> it.variable(variable)).stream().toList(), variable, at);
            }
            case Where.Filling(var role) -> {
                var accepted = place.tag().role(role);
                if (accepted.isEmpty()) {
                    noting.note(CodebookProblem.CONDITION_ON_UNKNOWN_ROLE, at + "/role", role);
                    yield List.of();
                }
                yield found(accepted(accepted.get(), variable).toList(), variable, at);
            }
        };
    }

    private List<Variable> found(List<Variable> variables, String variable, String at) {
        if (variables.isEmpty()) {
            noting.note(CodebookProblem.CONDITION_ON_UNKNOWN_VARIABLE, at + "/variable", variable);
        }
        return variables;
    }

    /// A tag of the article can only look at one before it: its form is filled in from the top.
    private Optional<Tag> articleTag(String id, Place place) {
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

    /// Notes variables whose being asked hangs, round some corners, on themselves, or on more others than can be followed.
    void checkChains() {
        var lengths = new HashMap<VariableAddress, Integer>();
        for (int i = 0; i < codebook.tags().size(); i++) {
            var tag = codebook.tags().get(i);
            for (int j = 0; j < tag.variables().size(); j++) {
                var start = new VariableAddress(tag.id(), tag.variables().get(j).id());
                int length = length(start, new HashSet<>(), lengths);
                var at = "/tags/" + i + "/variables/" + j + "/when";
                if (length == CIRCLE) {
                    noting.note(CodebookProblem.CONDITION_IN_CIRCLES, at, start);
                    return;
                }
                if (length > MOST_IN_A_CHAIN) {
                    noting.note(CodebookProblem.CONDITION_CHAIN_TOO_LONG, at, MOST_IN_A_CHAIN);
                    return;
                }
            }
        }
    }

    /// How many questions, one hanging on the next, decide whether a variable is asked; never much more than the most.
    ///
    /// @param lengths of those that were looked at before
    private int length(VariableAddress at, Set<VariableAddress> path, Map<VariableAddress, Integer> lengths) {
        var known = lengths.get(at);
        if (known != null) {
            return known;
        }
        if (!path.add(at)) {
            return CIRCLE;
        }
        int longest = 0;
        for (var next : path.size() > MOST_IN_A_CHAIN ? List.<VariableAddress>of() : restsOn(at)) {
            int length = length(next, path, lengths);
            if (length == CIRCLE) {
                return CIRCLE;
            }
            longest = Math.max(longest, length + 1);
        }
        int found = path.size() > MOST_IN_A_CHAIN ? MOST_IN_A_CHAIN + 1 : longest;
        path.remove(at);
        lengths.put(at, found);
        return found;
    }

    private List<VariableAddress> restsOn(VariableAddress at) {
        var next = new ArrayList<VariableAddress>();
        codebook.tag(at.tag())
                .ifPresent(tag -> {
                    var own = tag.variable(at.variable()).map(Variable::when);
                    Stream.concat(Optional.ofNullable(tag.when()).stream(), own.stream())
                            .flatMap(Condition::leaves)
                            .forEach(leaf -> add(leaf, tag, next));
                });
        return next;
    }

    private static void add(Condition leaf, Tag tag, List<VariableAddress> next) {
        switch (leaf) {
            case Condition.Is(var where, var variable, _) -> add(where, variable, tag, next);
            case Condition.Within(var where, var variable, _, _) -> add(where, variable, tag, next);
            case Condition.All _, Condition.Any _, Condition.Not _ -> {}
        }
    }

    private static void add(Where where, String variable, Tag tag, List<VariableAddress> next) {
        switch (where) {
            case Where.Here() -> next.add(new VariableAddress(tag.id(), variable));
            case Where.OfArticle(var other) -> next.add(new VariableAddress(other, variable));
            case Where.Filling(var role) ->
                    tag.role(role)
                            .ifPresent(it ->
                                    it.accepts().forEach(other -> next.add(new VariableAddress(other, variable))));
        }
    }
}
