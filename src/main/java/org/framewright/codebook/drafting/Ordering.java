package org.framewright.codebook.drafting;

import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.model.Refusal;

/// Where things in a draft stand.
final class Ordering {

    private Ordering() {}

    static Draft shifted(Draft draft, Item item, int by) {
        if (!draft.has(item)) {
            return draft;
        }
        var edited = draft.edited();
        return draft.with(
                switch (item) {
                    case Item.WholeCodebook() -> edited;
                    case Item.ListItem it -> Listing.of(it).shifted(edited, it.id(), by);
                    case Item.CodebookPart(TagAddress(var id)) ->
                            edited.withTags(Contents.shifted(edited.tags(), it -> it.id().equals(id), by));
                    case Item.CodebookPart(RoleAddress(var tag, var id)) ->
                            Contents.with(
                                    edited,
                                    new TagAddress(tag),
                                    it -> it.withRoles(Contents.shifted(it.roles(), r -> r.id().equals(id), by)));
                    case Item.CodebookPart(VariableAddress(var tag, var id)) ->
                            Contents.with(
                                    edited,
                                    new TagAddress(tag),
                                    it ->
                                            it.withVariables(
                                                    Contents.shifted(it.variables(), v -> v.id().equals(id), by)));
                    case Item.CodebookPart(CategoryAddress at) ->
                            Contents.with(
                                    edited,
                                    at.ofVariable(),
                                    it ->
                                            it.withCategories(
                                                    Contents.shifted(
                                                            it.categories(), c -> c.id().equals(at.category()), by)));
                });
    }

    static Placed moved(Draft draft, VariableAddress at, TagAddress to) {
        for (var tag : new TagAddress[] {new TagAddress(at.tag()), to}) {
            if (draft.tag(tag).filter(it -> it.isOnceForArticle()).isEmpty()) {
                throw new Refusal(DraftProblem.NOT_ONCE_PER_ARTICLE, at.toString(), draft.labelOf(tag));
            }
        }
        if (at.tag().equals(to.tag())) {
            return new Placed(draft, new Item.CodebookPart(at));
        }
        var there = new VariableAddress(to.tag(), at.variable());
        Ids.check(at.variable(), Contents.idsBeside(draft.edited(), there), at);
        var relocation = new Relocation(at, there);
        var followed = new References(draft.edited(), relocation).followed();
        var variable = followed.variable(at).orElseThrow();
        var edited =
                Contents.with(
                        Contents.without(followed, at),
                        to,
                        it -> it.withVariables(Contents.inserted(it.variables(), variable, _ -> false)));
        return new Placed(
                new Draft(draft.base(), edited, draft.lineage().moved(relocation::after)), new Item.CodebookPart(there));
    }
}
