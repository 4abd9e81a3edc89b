package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Score;
import org.framewright.codebook.Score.Formula;

/// Names what a codebook as a whole lists, and takes it away. What names it follows.
final class ListVerbs {

    private ListVerbs() {}

    static Placed renamed(Draft draft, Item.ListItem at, String id) {
        if (at.id().equals(id)) {
            return new Placed(draft, at);
        }
        var list = Listing.of(at);
        Ids.check(id, list.ids(draft.edited()), at.id());
        var named = list.named(draft.edited(), at.id(), id);
        return switch (at) {
            case Item.GroupItem _ -> new Placed(draft.with(grouped(named, at.id(), id)), new Item.GroupItem(id));
            case Item.QuestionItem _ -> new Placed(draft.with(named), new Item.QuestionItem(id));
            case Item.ScoreItem _ -> new Placed(draft.with(subtracted(named, at.id(), id)), new Item.ScoreItem(id));
            case Item.ReadingAidItem _ -> new Placed(draft.with(named), new Item.ReadingAidItem(id));
            case Item.SuggestionItem _ -> new Placed(draft.with(named), new Item.SuggestionItem(id));
        };
    }

    /// Where the version before lacks it, and its id says what it was called, the id says what it is called now.
    static Placed labelled(Draft draft, Item.ListItem at, String label) {
        var list = Listing.of(at);
        var before = list.label(draft.edited(), at.id());
        var others = Contents.others(list.ids(draft.edited()), at.id()::equals);
        var labelled = draft.with(list.labelled(draft.edited(), at.id(), label));
        boolean follows =
                !(at instanceof Item.SuggestionItem)
                        && draft.isNew(at)
                        && at.id().equals(Ids.from(before, list.kind(), others));
        return follows ? renamed(labelled, at, Ids.from(label, list.kind(), others)) : new Placed(labelled, at);
    }

    /// Tags under a heading that is gone stand without one.
    static Draft without(Draft draft, Item.ListItem at) {
        var gone = Listing.of(at).without(draft.edited(), at.id());
        return draft.with(at instanceof Item.GroupItem ? grouped(gone, at.id(), "") : gone);
    }

    private static Codebook grouped(Codebook codebook, String from, String to) {
        return codebook.withTags(
                Contents.replaced(codebook.tags(), it -> it.group().equals(from), it -> it.withGroup(to)));
    }

    private static Codebook subtracted(Codebook codebook, String from, String to) {
        return codebook.withScores(codebook.scores().stream().map(it -> subtracted(it, from, to)).toList());
    }

    private static Score subtracted(Score score, String from, String to) {
        return score.formula() instanceof Formula.Difference(var minuend, var subtrahend)
                ? score.withFormula(
                        new Formula.Difference(
                                minuend.equals(from) ? to : minuend, subtrahend.equals(from) ? to : subtrahend))
                : score;
    }
}
