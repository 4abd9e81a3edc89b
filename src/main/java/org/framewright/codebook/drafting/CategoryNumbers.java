package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers that exports write for categories: what one has meant once it never means otherwise.
final class CategoryNumbers {

    private CategoryNumbers() {}

    /// A number above all that a variable has, or had in the version before.
    static int nextFree(CodebookDraft draft, VariableAddress parent) {
        return Stream.concat(
                        formerNumbers(draft, parent).stream(), currentCategories(draft, parent).map(Category::code))
                .max(Integer::compare)
                .map(it -> it + 1)
                .orElse(1);
    }

    /// The numbers of the version before.
    static Set<Integer> formerNumbers(CodebookDraft draft, VariableAddress parent) {
        return draft.originalVariable(parent).stream()
                .map(CodebookParts::listedCategories)
                .flatMap(it -> it.stream().map(Category::code))
                .collect(Collectors.toSet());
    }

    /// Whether another category has a number, or had it.
    static boolean isTaken(CodebookDraft draft, CategoryAddress address, int code) {
        return formerNumbers(draft, address.variableAddress()).contains(code)
                || currentCategories(draft, address.variableAddress())
                        .anyMatch(it -> it.code() == code && !it.id().equals(address.category()));
    }

    private static Stream<Category> currentCategories(CodebookDraft draft, VariableAddress parent) {
        return draft.variable(parent).map(Variable::categories).stream().flatMap(List::stream);
    }
}
