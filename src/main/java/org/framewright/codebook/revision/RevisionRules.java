package org.framewright.codebook.revision;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Variable;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.Problem;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rules for a version of a codebook that follows another, so that every existing answer has a place in it.
public final class RevisionRules {

    private final Codebook older;
    private final Codebook newer;
    private final CodeHistory history;
    private final VersionTranslation translation;
    private final List<Problem> problems = new ArrayList<>();

    private RevisionRules(Codebook older, Codebook newer, CodeHistory history) {
        this.older = older;
        this.newer = newer;
        this.history = history;
        this.translation = VersionTranslation.of(older, newer);
    }

    /// Checks all versions of a project: each must follow the version before. Changes through the service always meet the
    /// rule; a file may come from elsewhere.
    public static List<Problem> problems(Collection<Codebook> codebooks) {
        var sorted = codebooks.stream().sorted(Comparator.comparingInt(Codebook::version)).toList();
        return IntStream.range(1, sorted.size())
                .mapToObj(it -> problems(sorted.get(it - 1), sorted.get(it)))
                .flatMap(List::stream)
                .toList();
    }

    /// The reasons why a codebook can't be the next version; empty where it can. Its categories have no code that any
    /// earlier version has retired.
    public static List<Problem> problems(CodebookVersions earlier, Codebook next) {
        return problems(earlier.newest(), next, CodeHistory.of(earlier));
    }

    /// The reasons why a codebook can't follow another; empty where it can.
    public static List<Problem> problems(Codebook older, Codebook newer) {
        return problems(older, newer, CodeHistory.NONE);
    }

    private static List<Problem> problems(Codebook older, Codebook newer, CodeHistory history) {
        if (!older.id().equals(newer.id())) {
            return List.of(Problem.of(RevisionProblem.OTHER_CODEBOOK, newer.id(), older.id()));
        }
        if (newer.version() != older.version() + 1) {
            return List.of(
                    Problem.of(RevisionProblem.WRONG_VERSION, Integer.toString(newer.version()), older.version() + 1));
        }
        var steps = StepRules.problems(older, newer);
        if (!steps.isEmpty()) {
            return steps;
        }
        var rules = new RevisionRules(older, newer, history);
        rules.check();
        return List.copyOf(rules.problems);
    }

    private void check() {
        checkPlaces();
        if (problems.isEmpty()) {
            older.tags().forEach(this::checkTag);
        }
    }

    /// Checks that every older place has a newer place, and that two older places share one only by a merge.
    private void checkPlaces() {
        Map<CodebookAddress, List<CodebookAddress>> held = new HashMap<>();
        translation
                .places()
                .forEach((from, to) -> {
                    if (from instanceof CategoryAddress category && !needsPlace(category)) {
                        return;
                    }
                    if (to.isIn(newer)) {
                        held.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
                    } else {
                        note(RevisionProblem.DROPPED, from);
                    }
                });
        translation
                .places()
                .forEach((from, to) -> {
                    if (!hasSameParent(from, to)) {
                        note(RevisionProblem.ANOTHER_PARENT, from, from, to);
                    }
                });
        for (var step : VersionTranslation.steps(newer)) {
            if (step instanceof Step.Split(var from, var parts)) {
                parts.stream()
                        .filter(to -> !hasSameParent(from, to))
                        .forEach(to -> note(RevisionProblem.ANOTHER_PARENT, from, from, to));
            }
        }
        held.forEach((to, from) -> {
            if (from.size() > 1 && !isMerged(to)) {
                note(RevisionProblem.TWO_IN_ONE, to, join(from));
            }
        });
    }

    private boolean hasSameParent(CodebookAddress from, CodebookAddress to) {
        return switch (from) {
            case CategoryAddress it ->
                    to instanceof CategoryAddress category
                            && category.variableAddress().equals(translation.variable(it.variableAddress()));
            case RoleAddress it -> to.tag().equals(translation.tag(it.tag()).tag());
            case TagAddress _, VariableAddress _ -> true;
        };
    }

    /// Whether a category needs a place in the newer version. Split categories, categories with a value on a new scale, and
    /// categories of a variable that now has no categories are read by other rules.
    private boolean needsPlace(CategoryAddress category) {
        var variable = translation.variable(category.variableAddress());
        var rescaled = translation.rescaled(category.variableAddress());
        return !translation.isSplit(category)
                && rescaled.filter(it -> it.values().containsKey(category.category())).isEmpty()
                && newer.variable(variable).filter(it -> it.scale().hasCategories()).isPresent();
    }

    private boolean isMerged(CodebookAddress to) {
        return VersionTranslation.steps(newer).stream()
                .anyMatch(step -> step instanceof Step.Merge(_, var into) && into.equals(to));
    }

    private void checkTag(Tag tag) {
        var newTag = newer.requireTag(translation.tag(tag.id()).tag());
        var address = new TagAddress(newTag.id());
        if (newTag.unit() != tag.unit()) {
            note(RevisionProblem.UNIT_CHANGED, address, word(tag.unit()), word(newTag.unit()));
        }
        if (tag.occurs() == Occurs.MANY && newTag.occurs() == Occurs.ONCE) {
            note(RevisionProblem.NO_LONGER_MANY, address);
        } else if (newTag.records().max() < tag.records().max() && tag.occurs() == Occurs.MANY) {
            note(RevisionProblem.FEWER_ALLOWED, address, maxOf(tag), maxOf(newTag));
        }
        checkPassages(tag, newTag, address);
        tag.variables().forEach(variable -> checkVariable(new VariableAddress(tag.id(), variable.id()), variable));
    }

    private static Object maxOf(Tag tag) {
        return tag.records().max() == Integer.MAX_VALUE ? "∞" : tag.records().max();
    }

    private void checkPassages(Tag tag, Tag newTag, TagAddress address) {
        var oldRules = tag.passages();
        var newRules = newTag.passages();
        if (oldRules.implied() && !newRules.implied()) {
            note(RevisionProblem.PASSAGES_RESTRICTED, address, "implied");
        }
        if (oldRules.overlap() && !newRules.overlap()) {
            note(RevisionProblem.PASSAGES_RESTRICTED, address, "overlap");
        }
        if (oldRules.discontinuous() && !newRules.discontinuous()) {
            note(RevisionProblem.PASSAGES_RESTRICTED, address, "discontinuous");
        }
    }

    private void checkVariable(VariableAddress from, Variable variable) {
        var to = translation.variable(from);
        var newVariable = newer.variable(to).orElseThrow();
        boolean moved = !translation.tag(from.tag()).tag().equals(to.tag());
        if (moved
                && !(older.requireTag(from.tag()).isOnceForArticle()
                        && newer.requireTag(to.tag()).isOnceForArticle())) {
            note(RevisionProblem.MOVED_BETWEEN_UNITS, to);
        }
        var rescaled = translation.rescaled(from);
        if (rescaled.isPresent()) {
            checkValues(rescaled.get(), variable, newVariable);
        } else if (variable.scale() != newVariable.scale()) {
            note(RevisionProblem.SCALE_WITHOUT_STEP, to, word(variable.scale()), word(newVariable.scale()));
        } else {
            checkCodes(from, variable, to, newVariable);
        }
    }

    private void checkValues(Step.Rescale step, Variable oldVariable, Variable newVariable) {
        step.values()
                .forEach((id, value) -> {
                    if (oldVariable.category(id).isEmpty()) {
                        note(RevisionProblem.VALUE_WITHOUT_PLACE, step.from(), id);
                    }
                    switch (value) {
                        case Value.Category(var to) -> checkCategory(step, newVariable, to);
                        case Value.Categories(var ids) -> ids.forEach(to -> checkCategory(step, newVariable, to));
                        case Value.Numeric(var number) -> {
                            if (!newVariable.scale().isNumber() || !newVariable.range().contains(number)) {
                                note(RevisionProblem.VALUE_WITHOUT_PLACE, step.to(), number.toPlainString());
                            }
                        }
                        case Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() -> {}
                    }
                });
    }

    private void checkCategory(Step.Rescale step, Variable newVariable, String id) {
        if (newVariable.category(id).isEmpty()) {
            note(RevisionProblem.VALUE_WITHOUT_PLACE, step.to(), id);
        }
    }

    /// Checks the codes of categories: a code keeps its meaning for good.
    private void checkCodes(VariableAddress from, Variable variable, VariableAddress to, Variable newVariable) {
        Map<Integer, Category> byCode =
                variable.categories().stream().collect(Collectors.toMap(Category::code, it -> it, (first, _) -> first));
        var retired = history.categories(from);
        for (var category : newVariable.categories()) {
            var origins = origins(from, variable, to.category(category.id()));
            var stoodFor = Optional.ofNullable(byCode.get(category.code()));
            if (stoodFor.filter(it -> !origins.contains(it.id())).isPresent()) {
                note(RevisionProblem.CODE_REUSED, to.category(category.id()), category.code(), stoodFor.get().id());
            } else if (stoodFor.isEmpty() && retired.containsKey(category.code())) {
                note(
                        RevisionProblem.CODE_REUSED,
                        to.category(category.id()),
                        category.code(),
                        retired.get(category.code()));
            } else if (origins.size() == 1 && stoodFor.isEmpty()) {
                var origin = origins.iterator().next();
                if (translation.isSplit(from.category(origin))) {
                    continue;
                }
                int before = variable.category(origin).orElseThrow().code();
                note(RevisionProblem.CODE_CHANGED, to.category(category.id()), before, category.code());
            }
        }
    }

    /// The older ids of a category. A part of a split category has that category among them, because one part may keep its
    /// code.
    private Set<String> origins(VariableAddress from, Variable variable, CategoryAddress to) {
        var origins = new HashSet<String>();
        for (var category : variable.categories()) {
            var address = from.category(category.id());
            boolean split =
                    VersionTranslation.steps(newer).stream()
                            .anyMatch(step ->
                                    step instanceof Step.Split(var whole, var parts)
                                            && whole.equals(address)
                                            && parts.contains(to));
            if (split || translation.category(address).equals(to)) {
                origins.add(category.id());
            }
        }
        return origins;
    }

    private static String join(List<CodebookAddress> addresses) {
        return addresses.stream().map(CodebookAddress::toString).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void note(RevisionProblem problem, CodebookAddress where, Object... details) {
        problems.add(Problem.of(problem, where.toString(), details));
    }

    /// The rules for the steps of a mapping: origin and target exist and are of the same kind, and no origin has two steps.
    private static final class StepRules {

        private final Codebook older;
        private final Codebook newer;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<CodebookAddress> seen = new HashSet<>();

        private StepRules(Codebook older, Codebook newer) {
            this.older = older;
            this.newer = newer;
        }

        static List<Problem> problems(Codebook older, Codebook newer) {
            var rules = new StepRules(older, newer);
            VersionTranslation.steps(newer).forEach(rules::check);
            return List.copyOf(rules.problems);
        }

        private void check(Step step) {
            switch (step) {
                case Step.Rename(var from, var to) -> {
                    if (!from.getClass().equals(to.getClass())) {
                        note(RevisionProblem.STEP_BETWEEN_KINDS, from, from, to);
                    } else {
                        checkFrom(from);
                        checkTo(to);
                    }
                }
                case Step.Move(var from, var to) -> {
                    checkFrom(from);
                    checkTo(to);
                }
                case Step.Rescale(var from, var to, _) -> {
                    checkFrom(from);
                    checkTo(to);
                }
                case Step.Merge(var from, var to) -> {
                    from.forEach(this::checkFrom);
                    checkTo(to);
                }
                case Step.Split(var from, var to) -> {
                    checkFrom(from);
                    to.forEach(this::checkTo);
                }
                case Step.Redefine(var what) -> checkTo(what);
                case Step.AskAgain(var what) -> checkTo(what);
            }
        }

        private void checkFrom(CodebookAddress address) {
            if (!address.isIn(older)) {
                note(RevisionProblem.STEP_FROM_NOTHING, address, address);
            } else if (!seen.add(address)) {
                note(RevisionProblem.STEP_TWICE, address, address);
            }
        }

        private void checkTo(CodebookAddress address) {
            if (!address.isIn(newer)) {
                note(RevisionProblem.STEP_TO_NOTHING, address, address);
            }
        }

        private void note(RevisionProblem problem, CodebookAddress where, Object... details) {
            problems.add(Problem.of(problem, where.toString(), details));
        }
    }
}
