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
    static int fresh(CodebookDraft draft, VariableAddress in) {
        return Stream.concat(before(draft, in).stream(), now(draft, in).map(Category::code))
                .max(Integer::compare)
                .map(it -> it + 1)
                .orElse(1);
    }

    /// The numbers of the version before.
    static Set<Integer> before(CodebookDraft draft, VariableAddress in) {
        return draft.before(in).stream()
                .map(CodebookParts::listed)
                .flatMap(it -> it.stream().map(Category::code))
                .collect(Collectors.toSet());
    }

    /// Whether another category has a number, or had it.
    static boolean isTaken(CodebookDraft draft, CategoryAddress at, int code) {
        return before(draft, at.ofVariable()).contains(code)
                || now(draft, at.ofVariable()).anyMatch(it -> it.code() == code && !it.id().equals(at.category()));
    }

    private static Stream<Category> now(CodebookDraft draft, VariableAddress in) {
        return draft.variable(in).map(Variable::categories).stream().flatMap(List::stream);
    }
}
