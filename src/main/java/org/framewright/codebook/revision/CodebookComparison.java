package org.framewright.codebook.revision;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.revision.CodebookDifference.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds the differences between a version of a codebook and the version before, in the newer version's order.
public final class CodebookComparison {

    private final Codebook older;
    private final Codebook newer;
    private final List<CodebookDifference> results = new ArrayList<>();

    /// Places of the newer version, with their places in the older version.
    private final Map<CodebookAddress, List<CodebookAddress>> origins = new LinkedHashMap<>();

    private CodebookComparison(Codebook older, Codebook newer) {
        this.older = older;
        this.newer = newer;
        VersionTranslation.of(older, newer)
                .places()
                .forEach((from, to) -> {
                    if (from.isIn(older)) {
                        origins.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
                    }
                });
    }

    /// All differences.
    ///
    /// @param newer a version that may follow the older version, see [RevisionRules]
    public static List<CodebookDifference> between(Codebook older, Codebook newer) {
        var differences = new CodebookComparison(older, newer);
        newer.tags().forEach(differences::addTag);
        differences.addOrder(older.tags().stream().map(Tag::id).toList(), newer.tags().stream().map(Tag::id).toList());
        return List.copyOf(differences.results);
    }

    /// The sections of a codebook beside its tags; a difference in them touches no answer.
    public enum CodebookSection {
        /// Title, description, authors, licence, citation and language.
        ABOUT,
        GROUPS,
        SCORES,
        HIGHLIGHT_PATTERNS,
        /// The rules for suggestions.
        SUGGESTIONS,
        WARNINGS,
        /// The codes for missing answers, which exports write.
        MISSING_CODES,
        /// The questions left to the project, or their answers.
        QUESTIONS
    }

    /// The sections beside the tags that differ.
    public static List<CodebookSection> compareSections(Codebook older, Codebook newer) {
        var parts = new ArrayList<CodebookSection>();
        addSection(parts, CodebookSection.ABOUT, withoutNotes(older), withoutNotes(newer));
        addSection(parts, CodebookSection.GROUPS, older.groups(), newer.groups());
        addSection(parts, CodebookSection.SCORES, older.scores(), newer.scores());
        addSection(parts, CodebookSection.HIGHLIGHT_PATTERNS, older.highlightPatterns(), newer.highlightPatterns());
        addSection(parts, CodebookSection.SUGGESTIONS, older.suggestions(), newer.suggestions());
        addSection(parts, CodebookSection.WARNINGS, older.warnings(), newer.warnings());
        addSection(parts, CodebookSection.MISSING_CODES, older.missingCodes(), newer.missingCodes());
        addSection(parts, CodebookSection.QUESTIONS, older.questions(), newer.questions());
        return List.copyOf(parts);
    }

    /// The description without its version notes: every version adds a note on its changes.
    private static Codebook.CodebookDescription withoutNotes(Codebook codebook) {
        var about = codebook.about();
        return new Codebook.CodebookDescription(
                about.title(), about.description(), about.language(), about.source(), List.of());
    }

    private static void addSection(
            List<CodebookSection> parts, CodebookSection part, Object oldValue, Object newValue) {
        if (!oldValue.equals(newValue)) {
            parts.add(part);
        }
    }

    private void addTag(Tag tag) {
        var address = new TagAddress(tag.id());
        var oldValue = findOriginal(address, TagAddress.class).flatMap(it -> older.tag(it.tag()));
        if (oldValue.isEmpty()) {
            results.add(new CodebookDifference(Kind.ADDED, address, List.of(), "", tag.label()));
        } else {
            var oldTag = oldValue.get();
            addRename(address, oldTag.id(), tag.id());
            addLabel(address, oldTag.label(), tag.label());
            addRetired(address, oldTag.retired(), tag.retired());
            addCondition(address, oldTag.when(), tag.when());
            addDifference(
                    Kind.LIMITS,
                    address,
                    List.of(oldTag.records(), oldTag.passages()),
                    List.of(tag.records(), tag.passages()));
            addDifference(Kind.GUIDANCE, address, oldTag.guidance(), tag.guidance());
            addDifference(
                    Kind.LOOK,
                    address,
                    List.of(oldTag.key(), oldTag.colour(), oldTag.group()),
                    List.of(tag.key(), tag.colour(), tag.group()));
        }
        tag.roles().forEach(role -> addRole(tag, role));
        tag.variables().forEach(variable -> addVariable(tag, variable));
    }

    private void addRole(Tag tag, TagRole role) {
        var address = new RoleAddress(tag.id(), role.id());
        var oldValue =
                findOriginal(address, RoleAddress.class).flatMap(it -> older.requireTag(it.tag()).role(it.role()));
        if (oldValue.isEmpty()) {
            results.add(new CodebookDifference(Kind.ADDED, address, List.of(), "", role.label()));
            return;
        }
        var oldRole = oldValue.get();
        addRename(address, oldRole.id(), role.id());
        addLabel(address, oldRole.label(), role.label());
        addRetired(address, oldRole.retired(), role.retired());
        addDifference(
                Kind.LIMITS,
                address,
                List.of(oldRole.accepts(), oldRole.min(), oldRole.max()),
                List.of(role.accepts(), role.min(), role.max()));
        addDifference(Kind.GUIDANCE, address, oldRole.guidance(), role.guidance());
    }

    private void addVariable(Tag tag, Variable variable) {
        var address = new VariableAddress(tag.id(), variable.id());
        var origin = findOriginal(address, VariableAddress.class);
        var oldValue = origin.flatMap(older::variable);
        if (oldValue.isEmpty()) {
            results.add(new CodebookDifference(Kind.ADDED, address, List.of(), "", variable.label()));
            return;
        }
        var oldVariable = oldValue.get();
        if (isMoved(origin.get(), address)) {
            results.add(
                    new CodebookDifference(
                            Kind.MOVED, address, List.of(origin.get()), origin.get().tag(), address.tag()));
        } else {
            addRename(address, oldVariable.id(), variable.id());
        }
        addLabel(address, oldVariable.label(), variable.label());
        addRetired(address, oldVariable.retired(), variable.retired());
        if (oldVariable.scale() != variable.scale()) {
            addDifference(Kind.RESCALED, address, oldVariable.scale(), variable.scale());
        }
        if (oldVariable.required() != variable.required()) {
            results.add(
                    new CodebookDifference(
                            variable.required() ? Kind.REQUIRED : Kind.NOT_REQUIRED,
                            address,
                            origins(address),
                            "",
                            ""));
        }
        addCondition(address, oldVariable.when(), variable.when());
        addDifference(
                Kind.LIMITS,
                address,
                List.of(oldVariable.range(), oldVariable.notCodable()),
                List.of(variable.range(), variable.notCodable()));
        addDifference(Kind.GUIDANCE, address, oldVariable.guidance(), variable.guidance());
        addSteps(address);
        variable.categories().forEach(category -> addCategory(address, category));
    }

    private boolean isMoved(VariableAddress from, VariableAddress to) {
        return findOriginal(new TagAddress(to.tag()), TagAddress.class)
                .filter(it -> it.tag().equals(from.tag()))
                .isEmpty();
    }

    private void addSteps(VariableAddress address) {
        for (var step : VersionTranslation.steps(newer)) {
            switch (step) {
                case Step.Redefine(var what) when what.equals(address) ->
                        results.add(new CodebookDifference(Kind.REDEFINED, address, origins(address), "", ""));
                case Step.AskAgain(var what) when what.equals(address) ->
                        results.add(new CodebookDifference(Kind.ASKED_AGAIN, address, origins(address), "", ""));
                case Step.AskAgain(CategoryAddress what) when what.variableAddress().equals(address) ->
                        results.add(new CodebookDifference(Kind.ASKED_AGAIN, what, origins(what), "", ""));
                case Step.Merge(_, var to) when to.variableAddress().equals(address) ->
                        results.add(new CodebookDifference(Kind.MERGED, to, origins(to), "", ""));
                case Step.Split(var from, var to) when to.getFirst().variableAddress().equals(address) ->
                        results.add(new CodebookDifference(Kind.SPLIT, to.getFirst(), List.of(from), "", join(to)));
                case Step.Redefine _, Step.AskAgain _, Step.Merge _, Step.Split _ -> {}
                case Step.Rename _, Step.Move _, Step.Rescale _ -> {}
            }
        }
    }

    private static String join(List<CategoryAddress> categories) {
        return String.join(", ", categories.stream().map(CategoryAddress::category).toList());
    }

    private void addCategory(VariableAddress variable, Category category) {
        var address = variable.category(category.id());
        var oldValue =
                findOriginal(address, CategoryAddress.class)
                        .flatMap(it ->
                                older.variable(it.variableAddress())
                                        .flatMap(oldVariable -> oldVariable.category(it.category())));
        if (oldValue.isEmpty()) {
            if (!isPartOfSplit(address)) {
                results.add(new CodebookDifference(Kind.ADDED, address, List.of(), "", category.label()));
            }
            return;
        }
        var oldCategory = oldValue.get();
        boolean merged =
                VersionTranslation.steps(newer).stream()
                        .anyMatch(it -> it instanceof Step.Merge(_, var to) && to.equals(address));
        if (!merged) {
            addRename(address, oldCategory.id(), category.id());
        }
        addLabel(address, oldCategory.label(), category.label());
        addRetired(address, oldCategory.retired(), category.retired());
        addDifference(Kind.GUIDANCE, address, oldCategory.guidance(), category.guidance());
        addDifference(
                Kind.LOOK,
                address,
                List.of(oldCategory.parent(), oldCategory.codable(), oldCategory.original()),
                List.of(category.parent(), category.codable(), category.original()));
    }

    private boolean isPartOfSplit(CategoryAddress address) {
        return VersionTranslation.steps(newer).stream()
                .anyMatch(it -> it instanceof Step.Split(_, var to) && to.contains(address));
    }

    private void addRename(CodebookAddress address, String oldValue, String newValue) {
        if (!oldValue.equals(newValue)) {
            results.add(new CodebookDifference(Kind.RENAMED, address, origins(address), oldValue, newValue));
        }
    }

    /// Adds a change of label. For merged categories, the difference "merged" already names the new label.
    private void addLabel(CodebookAddress address, String oldValue, String newValue) {
        boolean merged = results.stream().anyMatch(it -> it.kind() == Kind.MERGED && it.address().equals(address));
        if (!oldValue.equals(newValue) && !merged) {
            results.add(new CodebookDifference(Kind.RELABELLED, address, origins(address), oldValue, newValue));
        }
    }

    private void addRetired(CodebookAddress address, boolean oldValue, boolean newValue) {
        if (oldValue != newValue) {
            results.add(
                    new CodebookDifference(
                            newValue ? Kind.RETIRED : Kind.OFFERED_AGAIN, address, origins(address), "", ""));
        }
    }

    private void addCondition(CodebookAddress address, @Nullable Condition oldValue, @Nullable Condition newValue) {
        if (!Objects.equals(oldValue, newValue)) {
            results.add(
                    new CodebookDifference(
                            Kind.CONDITION,
                            address,
                            origins(address),
                            oldValue == null ? "" : oldValue.formula(),
                            newValue == null ? "" : newValue.formula()));
        }
    }

    private void addDifference(Kind kind, CodebookAddress address, Object oldValue, Object newValue) {
        if (!oldValue.equals(newValue)) {
            boolean inWords = kind == Kind.RESCALED;
            results.add(
                    new CodebookDifference(
                            kind,
                            address,
                            origins(address),
                            inWords ? oldValue.toString().toLowerCase(Locale.ROOT) : "",
                            inWords ? newValue.toString().toLowerCase(Locale.ROOT) : ""));
        }
    }

    /// Adds a new order of the tags that both versions have.
    private void addOrder(List<String> oldValue, List<String> newValue) {
        var both = newValue.stream().filter(oldValue::contains).toList();
        var kept = oldValue.stream().filter(both::contains).toList();
        for (int i = 0; i < both.size(); i++) {
            if (!both.get(i).equals(kept.get(i))) {
                results.add(new CodebookDifference(Kind.LOOK, new TagAddress(both.get(i)), List.of(), "", ""));
                return;
            }
        }
    }

    private List<CodebookAddress> origins(CodebookAddress address) {
        return origins.getOrDefault(address, List.of());
    }

    private <A extends CodebookAddress> Optional<A> findOriginal(A address, Class<A> kind) {
        return origins(address).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
