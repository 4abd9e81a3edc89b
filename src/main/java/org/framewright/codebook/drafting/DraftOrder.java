package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.Refusal;

/// Where things in a draft stand.
final class DraftOrder {

    private DraftOrder() {}

    static CodebookDraft shifted(CodebookDraft draft, DraftItem item, int by) {
        if (!draft.has(item)) {
            return draft;
        }
        var edited = draft.edited();
        return draft.with(
                switch (item) {
                    case DraftItem.WholeCodebook() -> edited;
                    case DraftItem.ListItem it -> CodebookListing.of(it).shifted(edited, it.id(), by);
                    case DraftItem.CodebookPart(TagAddress(var id)) ->
                            edited.withTags(CodebookParts.shifted(edited.tags(), it -> it.id().equals(id), by));
                    case DraftItem.CodebookPart(RoleAddress(var tag, var id)) ->
                            CodebookParts.with(
                                    edited,
                                    new TagAddress(tag),
                                    it -> it.withRoles(CodebookParts.shifted(it.roles(), r -> r.id().equals(id), by)));
                    case DraftItem.CodebookPart(VariableAddress(var tag, var id)) ->
                            CodebookParts.with(
                                    edited,
                                    new TagAddress(tag),
                                    it ->
                                            it.withVariables(
                                                    CodebookParts.shifted(it.variables(), v -> v.id().equals(id), by)));
                    case DraftItem.CodebookPart(CategoryAddress at) ->
                            CodebookParts.with(
                                    edited,
                                    at.ofVariable(),
                                    it ->
                                            it.withCategories(
                                                    CodebookParts.shifted(
                                                            it.categories(), c -> c.id().equals(at.category()), by)));
                });
    }

    static DraftEdit moved(CodebookDraft draft, VariableAddress at, TagAddress to) {
        for (var tag : new TagAddress[] {new TagAddress(at.tag()), to}) {
            if (draft.tag(tag).filter(it -> it.isOnceForArticle()).isEmpty()) {
                throw new Refusal(DraftProblem.NOT_ONCE_PER_ARTICLE, at.toString(), draft.labelOf(tag));
            }
        }
        if (at.tag().equals(to.tag())) {
            return new DraftEdit(draft, new DraftItem.CodebookPart(at));
        }
        var there = new VariableAddress(to.tag(), at.variable());
        DraftIds.check(at.variable(), CodebookParts.idsBeside(draft.edited(), there), at);
        var relocation = new AddressChange(at, there);
        var followed = new DraftReferences(draft.edited(), relocation).followed();
        var variable = followed.variable(at).orElseThrow();
        var edited =
                CodebookParts.with(
                        CodebookParts.without(followed, at),
                        to,
                        it -> it.withVariables(CodebookParts.inserted(it.variables(), variable, _ -> false)));
        return new DraftEdit(
                new CodebookDraft(draft.base(), edited, draft.lineage().moved(relocation::after)),
                new DraftItem.CodebookPart(there));
    }
}
