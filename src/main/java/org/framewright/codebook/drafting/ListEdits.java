package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;

/// Names what a codebook as a whole lists, and takes it away. What names it follows.
final class ListEdits {

    private ListEdits() {}

    static DraftEdit renamed(CodebookDraft draft, DraftItem.ListItem at, String id) {
        if (at.id().equals(id)) {
            return new DraftEdit(draft, at);
        }
        var list = CodebookListing.of(at);
        DraftIds.check(id, list.ids(draft.edited()), at.id());
        var named = list.named(draft.edited(), at.id(), id);
        return switch (at) {
            case DraftItem.GroupItem _ ->
                    new DraftEdit(draft.with(grouped(named, at.id(), id)), new DraftItem.GroupItem(id));
            case DraftItem.QuestionItem _ -> new DraftEdit(draft.with(named), new DraftItem.QuestionItem(id));
            case DraftItem.ScoreItem _ ->
                    new DraftEdit(draft.with(subtracted(named, at.id(), id)), new DraftItem.ScoreItem(id));
            case DraftItem.ReadingAidItem _ -> new DraftEdit(draft.with(named), new DraftItem.ReadingAidItem(id));
            case DraftItem.SuggestionItem _ -> new DraftEdit(draft.with(named), new DraftItem.SuggestionItem(id));
        };
    }

    /// Where the version before lacks it, and its id says what it was called, the id says what it is called now.
    static DraftEdit labelled(CodebookDraft draft, DraftItem.ListItem at, String label) {
        var list = CodebookListing.of(at);
        var before = list.label(draft.edited(), at.id());
        var others = CodebookParts.others(list.ids(draft.edited()), at.id()::equals);
        var labelled = draft.with(list.labelled(draft.edited(), at.id(), label));
        boolean follows =
                !(at instanceof DraftItem.SuggestionItem)
                        && draft.isNew(at)
                        && at.id().equals(DraftIds.from(before, list.kind(), others));
        return follows ? renamed(labelled, at, DraftIds.from(label, list.kind(), others)) : new DraftEdit(labelled, at);
    }

    /// Tags under a heading that is gone stand without one.
    static CodebookDraft without(CodebookDraft draft, DraftItem.ListItem at) {
        var gone = CodebookListing.of(at).without(draft.edited(), at.id());
        return draft.with(at instanceof DraftItem.GroupItem ? grouped(gone, at.id(), "") : gone);
    }

    private static Codebook grouped(Codebook codebook, String from, String to) {
        return codebook.withTags(
                CodebookParts.replaced(codebook.tags(), it -> it.group().equals(from), it -> it.withGroup(to)));
    }

    private static Codebook subtracted(Codebook codebook, String from, String to) {
        return codebook.withScores(codebook.scores().stream().map(it -> subtracted(it, from, to)).toList());
    }

    private static DerivedScore subtracted(DerivedScore score, String from, String to) {
        return score.formula() instanceof Formula.Difference(var minuend, var subtrahend)
                ? score.withFormula(
                        new Formula.Difference(
                                minuend.equals(from) ? to : minuend, subtrahend.equals(from) ? to : subtrahend))
                : score;
    }
}
