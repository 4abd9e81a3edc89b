package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What can be done with the categories of a draft.
final class CategoryEdits {

    private CategoryEdits() {}

    static CodebookDraft withCode(CodebookDraft draft, CategoryAddress at, int code) {
        if (draft.category(at).filter(it -> it.code() == code).isPresent()) {
            return draft;
        }
        if (!draft.lineage().origins(at).isEmpty()) {
            throw new Refusal(DraftProblem.CODE_FIXED, at.toString());
        }
        if (CategoryNumbers.isTaken(draft, at, code)) {
            throw new Refusal(DraftProblem.CODE_TAKEN, at.toString(), code);
        }
        return draft.with(CodebookParts.with(draft.edited(), at, it -> it.withCode(code)));
    }

    static DraftEdit merged(CodebookDraft draft, CategoryAddress into, List<CategoryAddress> others) {
        var gone = others.stream().filter(it -> !it.equals(into)).distinct().toList();
        if (gone.isEmpty()) {
            throw new Refusal(DraftProblem.TOO_FEW_TO_MERGE, into.toString());
        }
        var all = Stream.concat(Stream.of(into), gone.stream()).toList();
        all.stream()
                .filter(draft.lineage().parts()::containsKey)
                .findFirst()
                .ifPresent(part -> {
                    throw new Refusal(DraftProblem.PART_OF_SPLIT, part.toString());
                });
        var origins = all.stream().flatMap(it -> draft.lineage().origins(it).stream()).toList();
        var followed =
                new DraftReferences(draft.edited(), at -> List.<CodebookAddress>of(gone.contains(at) ? into : at))
                        .followed();
        var edited = CodebookParts.with(followed, into, it -> it.parent().equals(it.id()) ? it.withParent("") : it);
        for (var it : gone) {
            edited = CodebookParts.without(edited, it);
        }
        var lineage = draft.lineage().without(gone);
        return new DraftEdit(
                new CodebookDraft(draft.base(), edited, origins.isEmpty() ? lineage : lineage.with(into, origins)),
                new DraftItem.CodebookPart(into));
    }

    static DraftEdit split(CodebookDraft draft, CategoryAddress at, List<String> labels) {
        var origins = draft.lineage().origins(at);
        if (origins.size() != 1 || labels.size() < 2) {
            throw new Refusal(
                    labels.size() < 2
                            ? DraftProblem.TOO_FEW_TO_MERGE
                            : origins.isEmpty() ? DraftProblem.NOT_YET_USED : DraftProblem.PART_OF_SPLIT,
                    at.toString());
        }
        var before = draft.category(at).orElseThrow();
        var grown = draft;
        var parts = new ArrayList<Category>();
        for (var label : labels) {
            var part = DraftAdditions.fresh(grown, at.ofVariable(), label).withParent(before.parent());
            parts.add(part);
            grown =
                    grown.with(
                            CodebookParts.with(
                                    grown.edited(),
                                    at.ofVariable(),
                                    it -> it.withCategories(List.copyOf(append(it.categories(), part)))));
        }
        var addresses = parts.stream().<CodebookAddress>map(it -> at.ofVariable().category(it.id())).toList();
        var followed = new DraftReferences(draft.edited(), it -> it.equals(at) ? addresses : List.of(it)).followed();
        var lineage = draft.lineage().without(List.of(at));
        for (var part : addresses) {
            lineage = lineage.withPart(part, origins.getFirst());
        }
        return new DraftEdit(
                new CodebookDraft(draft.base(), inPlace(followed, at, parts), lineage),
                new DraftItem.CodebookPart(addresses.getFirst()));
    }

    private static Codebook inPlace(Codebook codebook, CategoryAddress at, List<Category> parts) {
        return CodebookParts.with(
                codebook,
                at.ofVariable(),
                variable ->
                        variable.withCategories(
                                variable.categories().stream()
                                        .flatMap(it -> it.id().equals(at.category()) ? parts.stream() : Stream.of(it))
                                        .toList()));
    }

    private static <T> List<T> append(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }
}
