package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Edits of the categories of a draft.
final class CategoryEdits {

    private CategoryEdits() {}

    static CodebookDraft withCode(CodebookDraft draft, CategoryAddress address, int code) {
        if (draft.category(address).filter(it -> it.code() == code).isPresent()) {
            return draft;
        }
        if (!draft.lineage().origins(address).isEmpty()) {
            throw new Refusal(DraftProblem.CODE_FIXED, address.toString());
        }
        if (isTaken(draft, address, code)) {
            throw new Refusal(DraftProblem.CODE_TAKEN, address.toString(), code);
        }
        return draft.withCodebook(CodebookParts.update(draft.edited(), address, it -> it.withCode(code)));
    }

    static DraftEdit merge(CodebookDraft draft, CategoryAddress into, List<CategoryAddress> others) {
        var removed = others.stream().filter(it -> !it.equals(into)).distinct().toList();
        if (removed.isEmpty()) {
            throw new Refusal(DraftProblem.TOO_FEW_TO_MERGE, into.toString());
        }
        var all = Stream.concat(Stream.of(into), removed.stream()).toList();
        all.stream()
                .filter(draft.lineage().parts()::containsKey)
                .findFirst()
                .ifPresent(part -> {
                    throw new Refusal(DraftProblem.PART_OF_SPLIT, part.toString());
                });
        var origins = all.stream().flatMap(it -> draft.lineage().origins(it).stream()).toList();
        var followed =
                new DraftReferences(
                                draft.edited(),
                                address -> List.<CodebookAddress>of(removed.contains(address) ? into : address))
                        .follow();
        var edited = CodebookParts.update(followed, into, it -> it.parent().equals(it.id()) ? it.withParent("") : it);
        for (var it : removed) {
            edited = CodebookParts.remove(edited, it);
        }
        var lineage = draft.lineage().remove(removed);
        return new DraftEdit(
                draft.with(edited, origins.isEmpty() ? lineage : lineage.withOrigins(into, origins)),
                new DraftItem.CodebookPart(into));
    }

    static DraftEdit split(CodebookDraft draft, CategoryAddress address, List<String> labels) {
        var origins = draft.lineage().origins(address);
        if (origins.size() != 1 || labels.size() < 2) {
            throw new Refusal(
                    labels.size() < 2
                            ? DraftProblem.TOO_FEW_TO_MERGE
                            : origins.isEmpty() ? DraftProblem.NOT_YET_USED : DraftProblem.PART_OF_SPLIT,
                    address.toString());
        }
        var before = draft.category(address).orElseThrow();
        var grown = draft;
        var parts = new ArrayList<Category>();
        for (var label : labels) {
            var part = DraftAdditions.newCategory(grown, address.variableAddress(), label).withParent(before.parent());
            parts.add(part);
            grown =
                    grown.withCodebook(
                            CodebookParts.update(
                                    grown.edited(),
                                    address.variableAddress(),
                                    it -> it.withCategories(List.copyOf(append(it.categories(), part)))));
        }
        var addresses = parts.stream().<CodebookAddress>map(it -> address.variableAddress().category(it.id())).toList();
        var followed = new DraftReferences(draft.edited(), it -> it.equals(address) ? addresses : List.of(it)).follow();
        var lineage = draft.lineage().remove(List.of(address));
        for (var part : addresses) {
            lineage = lineage.withPart(part, origins.getFirst());
        }
        return new DraftEdit(
                draft.with(replace(followed, address, parts), lineage),
                new DraftItem.CodebookPart(addresses.getFirst()));
    }

    private static Codebook replace(Codebook codebook, CategoryAddress address, List<Category> parts) {
        return CodebookParts.update(
                codebook,
                address.variableAddress(),
                variable ->
                        variable.withCategories(
                                variable.categories().stream()
                                        .flatMap(it ->
                                                it.id().equals(address.category()) ? parts.stream() : Stream.of(it))
                                        .toList()));
    }

    private static <T> List<T> append(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    /// The number above all codes of a variable, in the draft and in all versions before.
    static int nextFree(CodebookDraft draft, VariableAddress parent) {
        return Stream.concat(formerCodes(draft, parent).stream(), currentCategories(draft, parent).map(Category::code))
                .max(Integer::compare)
                .map(it -> it + 1)
                .orElse(1);
    }

    /// The codes of a variable in all versions before.
    private static Set<Integer> formerCodes(CodebookDraft draft, VariableAddress parent) {
        return draft.lineage().origin(parent).map(it -> draft.codes().categories(it).keySet()).orElse(Set.of());
    }

    /// Whether another category has a code, or any category had it in an earlier version.
    private static boolean isTaken(CodebookDraft draft, CategoryAddress address, int code) {
        return formerCodes(draft, address.variableAddress()).contains(code)
                || currentCategories(draft, address.variableAddress())
                        .anyMatch(it -> it.code() == code && !it.id().equals(address.category()));
    }

    private static Stream<Category> currentCategories(CodebookDraft draft, VariableAddress parent) {
        return draft.variable(parent).map(Variable::categories).stream().flatMap(List::stream);
    }
}
