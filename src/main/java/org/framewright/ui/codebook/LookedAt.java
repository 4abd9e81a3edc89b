package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A variable that a condition can look at from where it stands.
///
/// @param words what the person calls it
record LookedAt(Where where, Variable variable, String words) {

    /// A condition on one answer, or that it is not so.
    record Leaf(Condition condition, boolean negated) {

        Condition whole() {
            return negated ? new Condition.Not(condition) : condition;
        }
    }

    /// A list of conditions, of which all or one must hold.
    record Flat(boolean all, List<Leaf> leaves) {

        /// The condition as such a list; nothing where it is nested deeper.
        static Optional<Flat> of(Condition condition) {
            return switch (condition) {
                case Condition.All(var parts) -> flat(true, parts);
                case Condition.Any(var parts) -> flat(false, parts);
                default -> flat(true, List.of(condition));
            };
        }

        private static Optional<Flat> flat(boolean all, List<Condition> parts) {
            var leaves = parts.stream().flatMap(it -> leaf(it).stream()).toList();
            return leaves.size() == parts.size() ? Optional.of(new Flat(all, leaves)) : Optional.empty();
        }

        private static Optional<Leaf> leaf(Condition condition) {
            return switch (condition) {
                case Condition.Is _, Condition.Within _ -> Optional.of(new Leaf(condition, false));
                case Condition.Not(var negated)
                        when negated instanceof Condition.Is || negated instanceof Condition.Within ->
                        Optional.of(new Leaf(negated, true));
                default -> Optional.empty();
            };
        }

        Condition whole() {
            var parts = leaves.stream().map(Leaf::whole).toList();
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            return all ? new Condition.All(parts) : new Condition.Any(parts);
        }
    }

    /// What can be looked at from a tag or a variable.
    static List<LookedAt> from(Codebook codebook, Address at) {
        var tag = codebook.required(at.tag());
        var here =
                at instanceof OfVariable(_, var id)
                        ? tag.variables().stream()
                                .takeWhile(it -> !it.id().equals(id))
                                .map(it -> new LookedAt(new Where.Here(), it, it.label()))
                        : Stream.<LookedAt>of();
        var article =
                codebook.tags().stream()
                        .takeWhile(it -> !tag.isOnceForArticle() || !it.id().equals(tag.id()))
                        .filter(it -> it.isOnceForArticle() && !it.retired())
                        .flatMap(it -> of(new Where.OfArticle(it.id()), it, it.label()));
        var roles =
                at instanceof OfVariable
                        ? tag.roles().stream()
                                .flatMap(role ->
                                        role.accepts().stream()
                                                .flatMap(it -> codebook.tag(it).stream())
                                                .flatMap(it -> of(new Where.Filling(role.id()), it, role.label())))
                        : Stream.<LookedAt>of();
        return Stream.of(here, article, roles)
                .flatMap(it -> it)
                .filter(it -> !it.variable().retired())
                .filter(it -> it.variable().scale().hasCategories() || it.variable().scale().isNumber())
                .toList();
    }

    private static Stream<LookedAt> of(Where where, Tag tag, String prefix) {
        return tag.variables().stream().map(it -> new LookedAt(where, it, prefix + " › " + it.label()));
    }

    /// Whether a condition looks at this.
    boolean isIn(Condition leaf) {
        return switch (leaf) {
            case Condition.Is(var its, var name, _) -> its.equals(where) && name.equals(variable.id());
            case Condition.Within(var its, var name, _, _) -> its.equals(where) && name.equals(variable.id());
            default -> false;
        };
    }

    /// A condition on it to begin with.
    Condition first() {
        if (variable.scale().isNumber()) {
            return new Condition.Within(where, variable.id(), BigDecimal.ZERO, null);
        }
        var id = variable.categories().isEmpty() ? "" : variable.categories().getLast().id();
        return new Condition.Is(where, variable.id(), List.of(id));
    }
}
