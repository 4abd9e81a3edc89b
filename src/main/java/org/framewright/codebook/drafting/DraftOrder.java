package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.model.Refusal;

/// Changes the order of a draft's parts.
final class DraftOrder {

    private DraftOrder() {}

    static CodebookDraft shift(CodebookDraft draft, DraftItem item, int offset) {
        if (!draft.has(item)) {
            return draft;
        }
        var edited = draft.edited();
        return draft.withCodebook(
                switch (item) {
                    case DraftItem.WholeCodebook() -> edited;
                    case DraftItem.ListItem it -> CodebookListing.of(it).shift(edited, it.id(), offset);
                    case DraftItem.CodebookPart(var address) ->
                            CodebookParts.changeList(edited, address, new CodebookParts.Shift(offset));
                });
    }

    static DraftEdit move(CodebookDraft draft, VariableAddress address, TagAddress to) {
        for (var tag : new TagAddress[] {new TagAddress(address.tag()), to}) {
            if (draft.tag(tag).filter(it -> it.isOnceForArticle()).isEmpty()) {
                throw new Refusal(DraftProblem.NOT_ONCE_PER_ARTICLE, address.toString(), draft.labelOf(tag));
            }
        }
        if (address.tag().equals(to.tag())) {
            return new DraftEdit(draft, new DraftItem.CodebookPart(address));
        }
        var there = new VariableAddress(to.tag(), address.variable());
        DraftIds.check(address.variable(), CodebookParts.siblingIds(draft.edited(), there), address);
        var relocation = new AddressChange(address, there);
        var followed = new DraftReferences(draft.edited(), relocation).follow();
        var variable = followed.variable(address).orElseThrow();
        var edited =
                CodebookParts.update(
                        CodebookParts.remove(followed, address),
                        to,
                        it -> it.withVariables(CodebookParts.insert(it.variables(), variable, _ -> false)));
        return new DraftEdit(
                draft.with(edited, draft.lineage().relocate(relocation::translate)), new DraftItem.CodebookPart(there));
    }
}
