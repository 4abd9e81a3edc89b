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

/// Brings back what a draft lacks of the version before: nothing that was coded with is simply gone.
final class DraftRestoration {

    private DraftRestoration() {}

    static CodebookDraft whatIsMissing(CodebookDraft draft) {
        var there = new HashSet<CodebookAddress>();
        draft.lineage().origins().values().forEach(there::addAll);
        there.addAll(draft.lineage().parts().values());
        var restored = draft;
        for (var at : CodebookParts.addresses(draft.base())) {
            if (!there.contains(at)) {
                restored = restored(restored, at);
            }
        }
        return restored;
    }

    private static CodebookDraft restored(CodebookDraft draft, CodebookAddress from) {
        var tag = now(draft, new TagAddress(from.tag()));
        return switch (from) {
            case TagAddress(var id) -> tag(draft, id);
            case RoleAddress role -> tag.map(it -> role(draft, role, (TagAddress) it)).orElse(draft);
            case VariableAddress variable -> tag.map(it -> variable(draft, variable, (TagAddress) it)).orElse(draft);
            case CategoryAddress category ->
                    now(draft, category.ofVariable())
                            .map(it -> category(draft, category, (VariableAddress) it))
                            .orElse(draft);
        };
    }

    private static Optional<CodebookAddress> now(CodebookDraft draft, CodebookAddress from) {
        return draft.lineage().origins().entrySet().stream()
                .filter(it -> it.getValue().contains(from))
                .map(it -> it.getKey())
                .findFirst();
    }

    private static String free(CodebookDraft draft, CodebookAddress at) {
        var ids = CodebookParts.idsBeside(draft.edited(), at);
        return DraftIds.from(CodebookParts.lastId(at), DraftLabels.kind(at), ids);
    }

    private static CodebookDraft tag(CodebookDraft draft, String id) {
        var at = new TagAddress(free(draft, new TagAddress(id)));
        var tag =
                draft.base()
                        .required(id)
                        .withId(at.tag())
                        .withRoles(List.of())
                        .withVariables(List.of())
                        .withRetired(true);
        var tags = CodebookParts.inserted(draft.edited().tags(), tag, _ -> false);
        var grouped =
                draft.has(new DraftItem.GroupItem(tag.group()))
                        ? tags
                        : CodebookParts.replaced(tags, it -> it.id().equals(at.tag()), it -> it.withGroup(""));
        return new CodebookDraft(
                draft.base(), draft.edited().withTags(grouped), draft.lineage().with(at, List.of(new TagAddress(id))));
    }

    private static CodebookDraft role(CodebookDraft draft, RoleAddress from, TagAddress in) {
        var at = new RoleAddress(in.tag(), free(draft, new RoleAddress(in.tag(), from.role())));
        var role = draft.base().required(from.tag()).role(from.role()).orElseThrow();
        var edited =
                CodebookParts.with(
                        draft.edited(),
                        in,
                        it ->
                                it.withRoles(
                                        CodebookParts.inserted(
                                                it.roles(), role.withId(at.role()).withRetired(true), _ -> false)));
        return new CodebookDraft(draft.base(), edited, draft.lineage().with(at, List.of(from)));
    }

    private static CodebookDraft variable(CodebookDraft draft, VariableAddress from, TagAddress in) {
        var at = new VariableAddress(in.tag(), free(draft, new VariableAddress(in.tag(), from.variable())));
        var variable = draft.base().variable(from).orElseThrow().withId(at.variable()).withRetired(true);
        var edited =
                CodebookParts.with(
                        draft.edited(),
                        in,
                        it -> it.withVariables(CodebookParts.inserted(it.variables(), variable, _ -> false)));
        var lineage = draft.lineage().with(at, List.of(from));
        for (var category : CodebookParts.listed(variable)) {
            lineage = lineage.with(at.category(category.id()), List.of(from.category(category.id())));
        }
        return new CodebookDraft(draft.base(), edited, lineage);
    }

    /// Where the variable lists no categories any more, they are gone with its scale.
    private static CodebookDraft category(CodebookDraft draft, CategoryAddress from, VariableAddress in) {
        var variable = draft.variable(in).orElseThrow();
        var at = in.category(free(draft, in.category(from.category())));
        boolean lists = variable.scale().hasCategories() && variable.scale() != Scale.BOOLEAN;
        if (!lists || now(draft, from).isPresent()) {
            return draft;
        }
        var old = draft.base().variable(from.ofVariable()).flatMap(it -> it.category(from.category())).orElseThrow();
        boolean codeTaken = variable.categories().stream().anyMatch(it -> it.code() == old.code());
        Category restored =
                old.withId(at.category())
                        .withParent("")
                        .withRetired(true)
                        .withCode(codeTaken ? CategoryNumbers.fresh(draft, in) : old.code());
        var edited =
                CodebookParts.with(
                        draft.edited(),
                        in,
                        it -> it.withCategories(CodebookParts.inserted(it.categories(), restored, _ -> false)));
        return new CodebookDraft(draft.base(), edited, draft.lineage().with(at, List.of(from)));
    }
}
