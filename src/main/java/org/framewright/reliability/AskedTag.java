package org.framewright.reliability;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A tag as far as several versions of the codebook agree on it: what differs between them is not mixed, but left out.
///
/// @param tag as the newest of the versions has it
/// @param variables which can be compared, in the order of the newest version, those of older ones last
record AskedTag(Tag tag, List<Variable> variables) {

    /// What several versions ask alike, and what they don't.
    record Asked(List<AskedTag> tags, List<Problem> leftOut) {

        Optional<AskedTag> tag(String id) {
            return tags.stream().filter(it -> it.tag().id().equals(id)).findFirst();
        }

        /// Whether a tag, or one that fills its roles, has a variable.
        boolean asksAnythingOf(AskedTag asking) {
            return !asking.variables().isEmpty()
                    || asking.tag().roles().stream()
                            .flatMap(role -> role.accepts().stream())
                            .flatMap(id -> tag(id).stream())
                            .anyMatch(it -> !it.variables().isEmpty());
        }
    }

    /// With one of its variables.
    ///
    /// @param variable null for all
    AskedTag only(@Nullable String variable) {
        return variable == null
                ? this
                : new AskedTag(tag, variables.stream().filter(it -> it.id().equals(variable)).toList());
    }

    /// @param versions of the codebook, the newest first
    static Asked of(List<Codebook> versions) {
        var tags = new ArrayList<AskedTag>();
        var leftOut = new ArrayList<Problem>();
        for (var id : ids(versions, codebook -> codebook.tags().stream().map(Tag::id).toList())) {
            var known = versions.stream().flatMap(codebook -> codebook.tag(id).stream()).toList();
            var newest = known.getFirst();
            if (known.stream().anyMatch(it -> it.unit() != newest.unit() || it.occurs() != newest.occurs())) {
                leftOut.add(Problem.of(ReliabilityProblem.TAG_DIFFERS, id, numbers(versions)));
            } else {
                tags.add(new AskedTag(newest, variables(known, versions, leftOut)));
            }
        }
        return new Asked(tags, leftOut);
    }

    private static List<Variable> variables(List<Tag> known, List<Codebook> versions, List<Problem> leftOut) {
        var variables = new ArrayList<Variable>();
        for (var id : ids(known, tag -> tag.variables().stream().map(Variable::id).toList())) {
            var definitions = known.stream().flatMap(tag -> tag.variable(id).stream()).toList();
            var difference = difference(definitions);
            if (difference.isEmpty()) {
                variables.add(definitions.getFirst());
            } else {
                var where = known.getFirst().id() + "." + id;
                leftOut.add(Problem.of(difference.get(), where, numbers(versions)));
            }
        }
        return variables;
    }

    private static Optional<ReliabilityProblem> difference(List<Variable> definitions) {
        if (differ(definitions, Variable::scale)) {
            return Optional.of(ReliabilityProblem.SCALE_DIFFERS);
        }
        boolean ordered = definitions.getFirst().scale() == Variable.Scale.ORDINAL;
        if (differ(definitions, it -> ordered ? categories(it) : Set.copyOf(categories(it)))) {
            return Optional.of(ReliabilityProblem.CATEGORIES_DIFFER);
        }
        return differ(definitions, Variable::notCodable)
                ? Optional.of(ReliabilityProblem.NOT_CODABLE_DIFFERS)
                : Optional.empty();
    }

    private static boolean differ(List<Variable> definitions, Function<Variable, Object> part) {
        return definitions.stream().map(part).collect(Collectors.toCollection(HashSet::new)).size() > 1;
    }

    private static List<String> categories(Variable variable) {
        return variable.categories().stream().map(Category::id).toList();
    }

    private static <T> List<String> ids(List<T> parts, Function<T, List<String>> ids) {
        return parts.stream().flatMap(it -> ids.apply(it).stream()).distinct().toList();
    }

    private static String numbers(List<Codebook> versions) {
        return versions.stream().map(it -> Integer.toString(it.version())).sorted().collect(Collectors.joining(", "));
    }
}
