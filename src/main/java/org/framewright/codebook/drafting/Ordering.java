package org.framewright.codebook.drafting;

import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
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
                    case Item.Whole() -> edited;
                    case Item.Listed it -> Listing.of(it).shifted(edited, it.id(), by);
                    case Item.At(OfTag(var id)) ->
                            edited.withTags(Contents.shifted(edited.tags(), it -> it.id().equals(id), by));
                    case Item.At(OfRole(var tag, var id)) ->
                            Contents.with(
                                    edited,
                                    new OfTag(tag),
                                    it -> it.withRoles(Contents.shifted(it.roles(), r -> r.id().equals(id), by)));
                    case Item.At(OfVariable(var tag, var id)) ->
                            Contents.with(
                                    edited,
                                    new OfTag(tag),
                                    it ->
                                            it.withVariables(
                                                    Contents.shifted(it.variables(), v -> v.id().equals(id), by)));
                    case Item.At(OfCategory at) ->
                            Contents.with(
                                    edited,
                                    at.ofVariable(),
                                    it ->
                                            it.withCategories(
                                                    Contents.shifted(
                                                            it.categories(), c -> c.id().equals(at.category()), by)));
                });
    }

    static Placed moved(Draft draft, OfVariable at, OfTag to) {
        for (var tag : new OfTag[] {new OfTag(at.tag()), to}) {
            if (draft.tag(tag).filter(it -> it.isOnceForArticle()).isEmpty()) {
                throw new Refusal(DraftProblem.NOT_ONCE_PER_ARTICLE, at.toString(), draft.labelOf(tag));
            }
        }
        if (at.tag().equals(to.tag())) {
            return new Placed(draft, new Item.At(at));
        }
        var there = new OfVariable(to.tag(), at.variable());
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
                new Draft(draft.base(), edited, draft.lineage().moved(relocation::after)), new Item.At(there));
    }
}
