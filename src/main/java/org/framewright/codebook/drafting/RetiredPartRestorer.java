package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable.Scale;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Restores the parts of the version before that a draft lacks, as retired: a part with existing answers is never lost.
final class RetiredPartRestorer {

    private RetiredPartRestorer() {}

    static CodebookDraft restoreMissing(CodebookDraft draft) {
        var there = new HashSet<CodebookAddress>();
        draft.lineage().origins().values().forEach(there::addAll);
        there.addAll(draft.lineage().parts().values());
        var restored = draft;
        for (var address : CodebookParts.addresses(draft.base())) {
            if (!there.contains(address)) {
                restored = restore(restored, address);
            }
        }
        return restored;
    }

    private static CodebookDraft restore(CodebookDraft draft, CodebookAddress from) {
        var tag = currentAddress(draft, new TagAddress(from.tag()));
        return switch (from) {
            case TagAddress(var id) -> restoreTag(draft, id);
            case RoleAddress role -> tag.map(it -> restoreRole(draft, role, (TagAddress) it)).orElse(draft);
            case VariableAddress variable ->
                    tag.map(it -> restoreVariable(draft, variable, (TagAddress) it)).orElse(draft);
            case CategoryAddress category ->
                    currentAddress(draft, category.variableAddress())
                            .map(it -> restoreCategory(draft, category, (VariableAddress) it))
                            .orElse(draft);
        };
    }

    private static Optional<CodebookAddress> currentAddress(CodebookDraft draft, CodebookAddress from) {
        return draft.lineage().origins().entrySet().stream()
                .filter(it -> it.getValue().contains(from))
                .map(it -> it.getKey())
                .findFirst();
    }

    private static String freeId(CodebookDraft draft, CodebookAddress address) {
        var ids = CodebookParts.siblingIds(draft.edited(), address);
        return DraftIds.from(CodebookParts.lastId(address), DraftIds.kind(address), ids);
    }

    private static CodebookDraft restoreTag(CodebookDraft draft, String id) {
        var address = new TagAddress(freeId(draft, new TagAddress(id)));
        var tag =
                draft.base()
                        .requireTag(id)
                        .withId(address.tag())
                        .withRoles(List.of())
                        .withVariables(List.of())
                        .withRetired(true);
        var tags = CodebookParts.insert(draft.edited().tags(), tag, _ -> false);
        var grouped =
                draft.has(new DraftItem.GroupItem(tag.group()))
                        ? tags
                        : CodebookParts.replace(tags, it -> it.id().equals(address.tag()), it -> it.withGroup(""));
        return draft.with(
                draft.edited().withTags(grouped), draft.lineage().withOrigins(address, List.of(new TagAddress(id))));
    }

    private static CodebookDraft restoreRole(CodebookDraft draft, RoleAddress from, TagAddress parent) {
        var address = new RoleAddress(parent.tag(), freeId(draft, new RoleAddress(parent.tag(), from.role())));
        var role = draft.base().role(from).orElseThrow();
        var edited =
                CodebookParts.update(
                        draft.edited(),
                        parent,
                        it ->
                                it.withRoles(
                                        CodebookParts.insert(
                                                it.roles(),
                                                role.withId(address.role()).withRetired(true),
                                                _ -> false)));
        return draft.with(edited, draft.lineage().withOrigins(address, List.of(from)));
    }

    private static CodebookDraft restoreVariable(CodebookDraft draft, VariableAddress from, TagAddress parent) {
        var address =
                new VariableAddress(parent.tag(), freeId(draft, new VariableAddress(parent.tag(), from.variable())));
        var variable = draft.base().variable(from).orElseThrow().withId(address.variable()).withRetired(true);
        var edited =
                CodebookParts.update(
                        draft.edited(),
                        parent,
                        it -> it.withVariables(CodebookParts.insert(it.variables(), variable, _ -> false)));
        var lineage = draft.lineage().withOrigins(address, List.of(from));
        for (var category : CodebookParts.listedCategories(variable)) {
            lineage = lineage.withOrigins(address.category(category.id()), List.of(from.category(category.id())));
        }
        return draft.with(edited, lineage);
    }

    /// Restores a category as retired. Nothing is restored for a scale without listed categories: they are gone with the
    /// former scale.
    private static CodebookDraft restoreCategory(CodebookDraft draft, CategoryAddress from, VariableAddress parent) {
        var variable = draft.variable(parent).orElseThrow();
        var address = parent.category(freeId(draft, parent.category(from.category())));
        boolean lists = variable.scale().hasCategories() && variable.scale() != Scale.BOOLEAN;
        if (!lists || currentAddress(draft, from).isPresent()) {
            return draft;
        }
        var old = draft.base().category(from).orElseThrow();
        boolean codeTaken = variable.categories().stream().anyMatch(it -> it.code() == old.code());
        Category restored =
                old.withId(address.category())
                        .withParent("")
                        .withRetired(true)
                        .withCode(codeTaken ? CategoryEdits.nextFree(draft, parent) : old.code());
        var edited =
                CodebookParts.update(
                        draft.edited(),
                        parent,
                        it -> it.withCategories(CodebookParts.insert(it.categories(), restored, _ -> false)));
        return draft.with(edited, draft.lineage().withOrigins(address, List.of(from)));
    }
}
