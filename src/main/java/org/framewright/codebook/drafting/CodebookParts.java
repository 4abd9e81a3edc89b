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

/// Finds and replaces parts of a codebook.
final class CodebookParts {

    private CodebookParts() {}

    /// The addresses of all parts of a codebook, in its order.
    static List<CodebookAddress> addresses(Codebook codebook) {
        var all = new ArrayList<CodebookAddress>();
        for (var tag : codebook.tags()) {
            all.add(new TagAddress(tag.id()));
            tag.roles().forEach(role -> all.add(new RoleAddress(tag.id(), role.id())));
            for (var variable : tag.variables()) {
                var address = new VariableAddress(tag.id(), variable.id());
                all.add(address);
                listedCategories(variable).forEach(category -> all.add(address.category(category.id())));
            }
        }
        return all;
    }

    /// The categories in a codebook's file.
    static List<Category> listedCategories(Variable variable) {
        return variable.scale() == Scale.BOOLEAN ? List.of() : variable.categories();
    }

    /// The addresses at and below an address.
    static List<CodebookAddress> addressesWithin(Codebook codebook, CodebookAddress address) {
        return addresses(codebook).stream().filter(it -> isWithin(it, address)).toList();
    }

    private static boolean isWithin(CodebookAddress inner, CodebookAddress outer) {
        return inner.equals(outer)
                || (outer instanceof TagAddress && inner.tag().equals(outer.tag()))
                || (inner instanceof CategoryAddress category && category.variableAddress().equals(outer));
    }

    static Codebook update(Codebook codebook, TagAddress address, UnaryOperator<Tag> change) {
        return codebook.withTags(replace(codebook.tags(), it -> it.id().equals(address.tag()), change));
    }

    static Codebook update(Codebook codebook, RoleAddress address, UnaryOperator<TagRole> change) {
        return update(
                codebook,
                new TagAddress(address.tag()),
                tag -> tag.withRoles(replace(tag.roles(), it -> it.id().equals(address.role()), change)));
    }

    static Codebook update(Codebook codebook, VariableAddress address, UnaryOperator<Variable> change) {
        return update(
                codebook,
                new TagAddress(address.tag()),
                tag -> tag.withVariables(replace(tag.variables(), it -> it.id().equals(address.variable()), change)));
    }

    static Codebook update(Codebook codebook, CategoryAddress address, UnaryOperator<Category> change) {
        return update(
                codebook,
                address.variableAddress(),
                variable ->
                        variable.withCategories(
                                replace(variable.categories(), it -> it.id().equals(address.category()), change)));
    }

    /// A change of a list at one of its items.
    interface ListChange {
        <T> List<T> apply(List<T> items, Predicate<T> item);
    }

    /// The codebook with the list changed that has the part at an address.
    static Codebook changeList(Codebook codebook, CodebookAddress address, ListChange change) {
        return switch (address) {
            case TagAddress(var id) -> codebook.withTags(change.apply(codebook.tags(), it -> it.id().equals(id)));
            case RoleAddress(var tag, var id) ->
                    update(
                            codebook,
                            new TagAddress(tag),
                            it -> it.withRoles(change.apply(it.roles(), role -> role.id().equals(id))));
            case VariableAddress(var tag, var id) ->
                    update(
                            codebook,
                            new TagAddress(tag),
                            it -> it.withVariables(change.apply(it.variables(), variable -> variable.id().equals(id))));
            case CategoryAddress category ->
                    update(
                            codebook,
                            category.variableAddress(),
                            it ->
                                    it.withCategories(
                                            change.apply(
                                                    it.categories(), one -> one.id().equals(category.category()))));
        };
    }

    /// The codebook without the part at an address.
    static Codebook remove(Codebook codebook, CodebookAddress address) {
        return changeList(codebook, address, CodebookParts::filterOut);
    }

    /// The codebook with another label at an address.
    static Codebook relabel(Codebook codebook, CodebookAddress address, String label) {
        return switch (address) {
            case TagAddress tag -> CodebookParts.update(codebook, tag, it -> it.withLabel(label));
            case RoleAddress role -> CodebookParts.update(codebook, role, it -> it.withLabel(label));
            case VariableAddress variable -> CodebookParts.update(codebook, variable, it -> it.withLabel(label));
            case CategoryAddress category -> CodebookParts.update(codebook, category, it -> it.withLabel(label));
        };
    }

    /// The codebook with another id at an address; references to it stay as they are.
    static Codebook rename(Codebook codebook, CodebookAddress address, String id) {
        return switch (address) {
            case TagAddress tag -> update(codebook, tag, it -> it.withId(id));
            case RoleAddress role -> update(codebook, role, it -> it.withId(id));
            case VariableAddress variable -> update(codebook, variable, it -> it.withId(id));
            case CategoryAddress category -> update(codebook, category, it -> it.withId(id));
        };
    }

    /// The codebook with a part retired, or in use again.
    static Codebook retire(Codebook codebook, CodebookAddress address, boolean retired) {
        return switch (address) {
            case TagAddress tag -> update(codebook, tag, it -> it.withRetired(retired));
            case RoleAddress role -> update(codebook, role, it -> it.withRetired(retired));
            case VariableAddress variable -> update(codebook, variable, it -> it.withRetired(retired));
            case CategoryAddress category -> update(codebook, category, it -> it.withRetired(retired));
        };
    }

    /// The ids of an address and of its siblings.
    static List<String> siblingIds(Codebook codebook, CodebookAddress address) {
        return addresses(codebook).stream()
                .filter(it -> AddressChange.withId(it, "").equals(AddressChange.withId(address, "")))
                .map(CodebookParts::lastId)
                .toList();
    }

    static String lastId(CodebookAddress address) {
        return switch (address) {
            case TagAddress(var id) -> id;
            case RoleAddress(_, var id) -> id;
            case VariableAddress(_, var id) -> id;
            case CategoryAddress(_, _, var id) -> id;
        };
    }

    static <T> List<T> replace(List<T> items, Predicate<T> which, UnaryOperator<T> change) {
        return items.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }

    static <T> List<T> filterOut(List<T> items, Predicate<T> which) {
        return items.stream().filter(which.negate()).toList();
    }

    /// The list with one more item, after another item; at its end without that item.
    static <T> List<T> insert(List<T> items, T item, Predicate<T> predecessor) {
        var changed = new ArrayList<>(items);
        int at = index(items, predecessor);
        changed.add(at < 0 ? items.size() : at + 1, item);
        return changed;
    }

    /// The list with an item moved by some places, down or up, and never beyond its ends.
    record Shift(int offset) implements ListChange {

        @Override
        public <T> List<T> apply(List<T> items, Predicate<T> item) {
            int from = index(items, item);
            var changed = new ArrayList<>(items);
            changed.add(Math.clamp(from + (long) offset, 0, items.size() - 1), changed.remove(from));
            return changed;
        }
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
