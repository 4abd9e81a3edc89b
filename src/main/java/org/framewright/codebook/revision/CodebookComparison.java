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

/// Finds what differs between a version of a codebook and the one before, in the newer one's order.
public final class CodebookComparison {

    private final Codebook older;
    private final Codebook newer;
    private final List<CodebookDifference> found = new ArrayList<>();

    /// Places of the newer version, and what they were.
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
    /// @param newer a version that may follow the older one, see [RevisionRules]
    public static List<CodebookDifference> between(Codebook older, Codebook newer) {
        var differences = new CodebookComparison(older, newer);
        newer.tags().forEach(differences::tag);
        differences.order(older.tags().stream().map(Tag::id).toList(), newer.tags().stream().map(Tag::id).toList());
        return List.copyOf(differences.found);
    }

    /// What of a codebook stands beside its tags, and touches no answer.
    public enum CodebookSection {
        /// Title, description, authors, licence, citation and language.
        ABOUT,
        GROUPS,
        SCORES,
        READING_AIDS,
        /// What becomes of suggestions.
        SUGGESTIONS,
        /// The codes for what is missing, which exports write.
        MISSING_CODES,
        /// The questions left to the project, or their answers.
        QUESTIONS
    }

    /// The parts beside the tags that differ.
    public static List<CodebookSection> beside(Codebook older, Codebook newer) {
        var parts = new ArrayList<CodebookSection>();
        add(parts, CodebookSection.ABOUT, withoutNotes(older), withoutNotes(newer));
        add(parts, CodebookSection.GROUPS, older.groups(), newer.groups());
        add(parts, CodebookSection.SCORES, older.scores(), newer.scores());
        add(parts, CodebookSection.READING_AIDS, older.readingAids(), newer.readingAids());
        add(parts, CodebookSection.SUGGESTIONS, older.suggestions(), newer.suggestions());
        add(parts, CodebookSection.MISSING_CODES, older.missingCodes(), newer.missingCodes());
        add(parts, CodebookSection.QUESTIONS, older.questions(), newer.questions());
        return List.copyOf(parts);
    }

    /// Every version adds a note on what it changes.
    private static Codebook.CodebookDescription withoutNotes(Codebook codebook) {
        var about = codebook.about();
        return new Codebook.CodebookDescription(
                about.title(), about.description(), about.language(), about.source(), List.of());
    }

    private static void add(List<CodebookSection> parts, CodebookSection part, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(part);
        }
    }

    private void tag(Tag tag) {
        var at = new TagAddress(tag.id());
        var before = was(at, TagAddress.class).flatMap(it -> older.tag(it.tag()));
        if (before.isEmpty()) {
            found.add(new CodebookDifference(Kind.ADDED, at, List.of(), "", tag.label()));
        } else {
            var was = before.get();
            renamed(at, was.id(), tag.id());
            labels(at, was.label(), tag.label());
            retired(at, was.retired(), tag.retired());
            conditions(at, was.when(), tag.when());
            differ(Kind.LIMITS, at, List.of(was.records(), was.passages()), List.of(tag.records(), tag.passages()));
            differ(Kind.GUIDANCE, at, was.guidance(), tag.guidance());
            differ(
                    Kind.LOOK,
                    at,
                    List.of(was.key(), was.colour(), was.group()),
                    List.of(tag.key(), tag.colour(), tag.group()));
        }
        tag.roles().forEach(role -> role(tag, role));
        tag.variables().forEach(variable -> variable(tag, variable));
    }

    private void role(Tag tag, TagRole role) {
        var at = new RoleAddress(tag.id(), role.id());
        var before = was(at, RoleAddress.class).flatMap(it -> older.required(it.tag()).role(it.role()));
        if (before.isEmpty()) {
            found.add(new CodebookDifference(Kind.ADDED, at, List.of(), "", role.label()));
            return;
        }
        var was = before.get();
        renamed(at, was.id(), role.id());
        labels(at, was.label(), role.label());
        retired(at, was.retired(), role.retired());
        differ(
                Kind.LIMITS,
                at,
                List.of(was.accepts(), was.min(), was.max()),
                List.of(role.accepts(), role.min(), role.max()));
        differ(Kind.GUIDANCE, at, was.guidance(), role.guidance());
    }

    private void variable(Tag tag, Variable variable) {
        var at = new VariableAddress(tag.id(), variable.id());
        var origin = was(at, VariableAddress.class);
        var before = origin.flatMap(older::variable);
        if (before.isEmpty()) {
            found.add(new CodebookDifference(Kind.ADDED, at, List.of(), "", variable.label()));
            return;
        }
        var was = before.get();
        if (isMoved(origin.get(), at)) {
            found.add(new CodebookDifference(Kind.MOVED, at, List.of(origin.get()), origin.get().tag(), at.tag()));
        } else {
            renamed(at, was.id(), variable.id());
        }
        labels(at, was.label(), variable.label());
        retired(at, was.retired(), variable.retired());
        if (was.scale() != variable.scale()) {
            differ(Kind.RESCALED, at, was.scale(), variable.scale());
        }
        if (was.required() != variable.required()) {
            found.add(
                    new CodebookDifference(
                            variable.required() ? Kind.REQUIRED : Kind.NOT_REQUIRED, at, from(at), "", ""));
        }
        conditions(at, was.when(), variable.when());
        differ(
                Kind.LIMITS,
                at,
                List.of(was.range(), was.notCodable()),
                List.of(variable.range(), variable.notCodable()));
        differ(Kind.GUIDANCE, at, was.guidance(), variable.guidance());
        steps(at);
        variable.categories().forEach(category -> category(at, category));
    }

    private boolean isMoved(VariableAddress from, VariableAddress to) {
        return was(new TagAddress(to.tag()), TagAddress.class).filter(it -> it.tag().equals(from.tag())).isEmpty();
    }

    private void steps(VariableAddress at) {
        for (var step : VersionTranslation.steps(newer)) {
            switch (step) {
                case Step.Redefine(var what) when what.equals(at) ->
                        found.add(new CodebookDifference(Kind.REDEFINED, at, from(at), "", ""));
                case Step.AskAgain(var what) when what.equals(at) ->
                        found.add(new CodebookDifference(Kind.ASKED_AGAIN, at, from(at), "", ""));
                case Step.AskAgain(CategoryAddress what) when what.ofVariable().equals(at) ->
                        found.add(new CodebookDifference(Kind.ASKED_AGAIN, what, from(what), "", ""));
                case Step.Merge(_, var to) when to.ofVariable().equals(at) ->
                        found.add(new CodebookDifference(Kind.MERGED, to, from(to), "", ""));
                case Step.Split(var from, var to) when to.getFirst().ofVariable().equals(at) ->
                        found.add(new CodebookDifference(Kind.SPLIT, to.getFirst(), List.of(from), "", joined(to)));
                default -> {}
            }
        }
    }

    private static String joined(List<CategoryAddress> categories) {
        return String.join(", ", categories.stream().map(CategoryAddress::category).toList());
    }

    private void category(VariableAddress variable, Category category) {
        var at = variable.category(category.id());
        var before =
                was(at, CategoryAddress.class)
                        .flatMap(it -> older.variable(it.ofVariable()).flatMap(was -> was.category(it.category())));
        if (before.isEmpty()) {
            if (!isPartOfSplit(at)) {
                found.add(new CodebookDifference(Kind.ADDED, at, List.of(), "", category.label()));
            }
            return;
        }
        var was = before.get();
        boolean merged =
                VersionTranslation.steps(newer).stream()
                        .anyMatch(it -> it instanceof Step.Merge(_, var to) && to.equals(at));
        if (!merged) {
            renamed(at, was.id(), category.id());
        }
        labels(at, was.label(), category.label());
        retired(at, was.retired(), category.retired());
        differ(Kind.GUIDANCE, at, was.guidance(), category.guidance());
        differ(
                Kind.LOOK,
                at,
                List.of(was.parent(), was.codable(), was.original()),
                List.of(category.parent(), category.codable(), category.original()));
    }

    private boolean isPartOfSplit(CategoryAddress at) {
        return VersionTranslation.steps(newer).stream()
                .anyMatch(it -> it instanceof Step.Split(_, var to) && to.contains(at));
    }

    private void renamed(CodebookAddress at, String before, String after) {
        if (!before.equals(after)) {
            found.add(new CodebookDifference(Kind.RENAMED, at, from(at), before, after));
        }
    }

    /// What was merged is said to be called so by the merging.
    private void labels(CodebookAddress at, String before, String after) {
        boolean merged = found.stream().anyMatch(it -> it.kind() == Kind.MERGED && it.at().equals(at));
        if (!before.equals(after) && !merged) {
            found.add(new CodebookDifference(Kind.RELABELLED, at, from(at), before, after));
        }
    }

    private void retired(CodebookAddress at, boolean before, boolean after) {
        if (before != after) {
            found.add(new CodebookDifference(after ? Kind.RETIRED : Kind.OFFERED_AGAIN, at, from(at), "", ""));
        }
    }

    private void conditions(CodebookAddress at, @Nullable Condition before, @Nullable Condition after) {
        if (!Objects.equals(before, after)) {
            found.add(
                    new CodebookDifference(
                            Kind.CONDITION,
                            at,
                            from(at),
                            before == null ? "" : before.formula(),
                            after == null ? "" : after.formula()));
        }
    }

    private void differ(Kind kind, CodebookAddress at, Object before, Object after) {
        if (!before.equals(after)) {
            boolean inWords = kind == Kind.RESCALED;
            found.add(
                    new CodebookDifference(
                            kind,
                            at,
                            from(at),
                            inWords ? before.toString().toLowerCase(Locale.ROOT) : "",
                            inWords ? after.toString().toLowerCase(Locale.ROOT) : ""));
        }
    }

    /// A new order of the tags, as far as both versions have them.
    private void order(List<String> before, List<String> after) {
        var both = after.stream().filter(before::contains).toList();
        var kept = before.stream().filter(both::contains).toList();
        for (int i = 0; i < both.size(); i++) {
            if (!both.get(i).equals(kept.get(i))) {
                found.add(new CodebookDifference(Kind.LOOK, new TagAddress(both.get(i)), List.of(), "", ""));
                return;
            }
        }
    }

    private List<CodebookAddress> from(CodebookAddress at) {
        return origins.getOrDefault(at, List.of());
    }

    private <A extends CodebookAddress> Optional<A> was(A at, Class<A> kind) {
        return from(at).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
