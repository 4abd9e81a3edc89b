package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Looking at parts of a codebook, and replacing them.
final class CodebookParts {

    private CodebookParts() {}

    /// The addresses of everything in a codebook, in its order.
    static List<CodebookAddress> addresses(Codebook codebook) {
        var all = new ArrayList<CodebookAddress>();
        for (var tag : codebook.tags()) {
            all.add(new TagAddress(tag.id()));
            tag.roles().forEach(role -> all.add(new RoleAddress(tag.id(), role.id())));
            for (var variable : tag.variables()) {
                var at = new VariableAddress(tag.id(), variable.id());
                all.add(at);
                listed(variable).forEach(category -> all.add(at.category(category.id())));
            }
        }
        return all;
    }

    /// The categories that a file lists.
    static List<Category> listed(Variable variable) {
        return variable.scale() == Scale.BOOLEAN ? List.of() : variable.categories();
    }

    /// Everything at an address or below it.
    static List<CodebookAddress> within(Codebook codebook, CodebookAddress at) {
        return addresses(codebook).stream().filter(it -> isWithin(it, at)).toList();
    }

    private static boolean isWithin(CodebookAddress inner, CodebookAddress outer) {
        return inner.equals(outer)
                || (outer instanceof TagAddress && inner.tag().equals(outer.tag()))
                || (inner instanceof CategoryAddress category && category.ofVariable().equals(outer));
    }

    static Codebook with(Codebook codebook, TagAddress at, UnaryOperator<Tag> change) {
        return codebook.withTags(replaced(codebook.tags(), it -> it.id().equals(at.tag()), change));
    }

    static Codebook with(Codebook codebook, RoleAddress at, UnaryOperator<TagRole> change) {
        return with(
                codebook,
                new TagAddress(at.tag()),
                tag -> tag.withRoles(replaced(tag.roles(), it -> it.id().equals(at.role()), change)));
    }

    static Codebook with(Codebook codebook, VariableAddress at, UnaryOperator<Variable> change) {
        return with(
                codebook,
                new TagAddress(at.tag()),
                tag -> tag.withVariables(replaced(tag.variables(), it -> it.id().equals(at.variable()), change)));
    }

    static Codebook with(Codebook codebook, CategoryAddress at, UnaryOperator<Category> change) {
        return with(
                codebook,
                at.ofVariable(),
                variable ->
                        variable.withCategories(
                                replaced(variable.categories(), it -> it.id().equals(at.category()), change)));
    }

    /// The codebook without what is at an address.
    static Codebook without(Codebook codebook, CodebookAddress at) {
        return switch (at) {
            case TagAddress(var id) -> codebook.withTags(others(codebook.tags(), it -> it.id().equals(id)));
            case RoleAddress(var tag, var id) ->
                    with(
                            codebook,
                            new TagAddress(tag),
                            it -> it.withRoles(others(it.roles(), role -> role.id().equals(id))));
            case VariableAddress(var tag, var id) ->
                    with(
                            codebook,
                            new TagAddress(tag),
                            it -> it.withVariables(others(it.variables(), variable -> variable.id().equals(id))));
            case CategoryAddress category ->
                    with(
                            codebook,
                            category.ofVariable(),
                            it ->
                                    it.withCategories(
                                            others(it.categories(), one -> one.id().equals(category.category()))));
        };
    }

    /// The codebook with another id for what is at an address; what names it is left alone.
    static Codebook named(Codebook codebook, CodebookAddress at, String id) {
        return switch (at) {
            case TagAddress tag -> with(codebook, tag, it -> it.withId(id));
            case RoleAddress role -> with(codebook, role, it -> it.withId(id));
            case VariableAddress variable -> with(codebook, variable, it -> it.withId(id));
            case CategoryAddress category -> with(codebook, category, it -> it.withId(id));
        };
    }

    /// The codebook with something that is retired, or in use again.
    static Codebook retired(Codebook codebook, CodebookAddress at, boolean retired) {
        return switch (at) {
            case TagAddress tag -> with(codebook, tag, it -> it.withRetired(retired));
            case RoleAddress role -> with(codebook, role, it -> it.withRetired(retired));
            case VariableAddress variable -> with(codebook, variable, it -> it.withRetired(retired));
            case CategoryAddress category -> with(codebook, category, it -> it.withRetired(retired));
        };
    }

    /// The ids beside an address, its own among them.
    static List<String> idsBeside(Codebook codebook, CodebookAddress at) {
        return addresses(codebook).stream()
                .filter(it -> AddressChange.named(it, "").equals(AddressChange.named(at, "")))
                .map(CodebookParts::lastId)
                .toList();
    }

    static String lastId(CodebookAddress at) {
        return switch (at) {
            case TagAddress(var id) -> id;
            case RoleAddress(_, var id) -> id;
            case VariableAddress(_, var id) -> id;
            case CategoryAddress(_, _, var id) -> id;
        };
    }

    static <T> List<T> replaced(List<T> items, Predicate<T> which, UnaryOperator<T> change) {
        return items.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }

    static <T> List<T> others(List<T> items, Predicate<T> which) {
        return items.stream().filter(which.negate()).toList();
    }

    /// The list with one more item, behind another one; at its end where that isn't there.
    static <T> List<T> inserted(List<T> items, T item, Predicate<T> behind) {
        var changed = new ArrayList<>(items);
        int at = index(items, behind);
        changed.add(at < 0 ? items.size() : at + 1, item);
        return changed;
    }

    /// The list with an item some places further down, or up; never over its ends.
    static <T> List<T> shifted(List<T> items, Predicate<T> which, int by) {
        int from = index(items, which);
        var changed = new ArrayList<>(items);
        changed.add(Math.clamp(from + (long) by, 0, items.size() - 1), changed.remove(from));
        return changed;
    }

    private static <T> int index(List<T> items, Predicate<T> which) {
        for (int i = 0; i < items.size(); i++) {
            if (which.test(items.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
