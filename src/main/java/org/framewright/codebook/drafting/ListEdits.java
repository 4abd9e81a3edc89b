package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;

/// Names what a codebook as a whole lists, and takes it away. What names it follows.
final class ListEdits {

    private ListEdits() {}

    static DraftEdit rename(CodebookDraft draft, DraftItem.ListItem item, String id) {
        if (item.id().equals(id)) {
            return new DraftEdit(draft, item);
        }
        var list = CodebookListing.of(item);
        DraftIds.check(id, list.ids(draft.edited()), item.id());
        var named = list.named(draft.edited(), item.id(), id);
        return switch (item) {
            case DraftItem.GroupItem _ ->
                    new DraftEdit(draft.withCodebook(regroup(named, item.id(), id)), new DraftItem.GroupItem(id));
            case DraftItem.QuestionItem _ -> new DraftEdit(draft.withCodebook(named), new DraftItem.QuestionItem(id));
            case DraftItem.ScoreItem _ ->
                    new DraftEdit(
                            draft.withCodebook(renameInDifferences(named, item.id(), id)), new DraftItem.ScoreItem(id));
            case DraftItem.ReadingAidItem _ ->
                    new DraftEdit(draft.withCodebook(named), new DraftItem.ReadingAidItem(id));
            case DraftItem.SuggestionItem _ ->
                    new DraftEdit(draft.withCodebook(named), new DraftItem.SuggestionItem(id));
        };
    }

    /// Where the version before lacks it, and its id says what it was called, the id says what it is called now.
    static DraftEdit relabel(CodebookDraft draft, DraftItem.ListItem item, String label) {
        var list = CodebookListing.of(item);
        var before = list.label(draft.edited(), item.id());
        var others = CodebookParts.filterOut(list.ids(draft.edited()), item.id()::equals);
        var labelled = draft.withCodebook(list.relabel(draft.edited(), item.id(), label));
        boolean follows =
                !(item instanceof DraftItem.SuggestionItem)
                        && draft.isNew(item)
                        && item.id().equals(DraftIds.from(before, list.kind(), others));
        return follows
                ? rename(labelled, item, DraftIds.from(label, list.kind(), others))
                : new DraftEdit(labelled, item);
    }

    /// Tags under a heading that is gone stand without one.
    static CodebookDraft remove(CodebookDraft draft, DraftItem.ListItem item) {
        var gone = CodebookListing.of(item).remove(draft.edited(), item.id());
        return draft.withCodebook(item instanceof DraftItem.GroupItem ? regroup(gone, item.id(), "") : gone);
    }

    private static Codebook regroup(Codebook codebook, String from, String to) {
        return codebook.withTags(
                CodebookParts.replace(codebook.tags(), it -> it.group().equals(from), it -> it.withGroup(to)));
    }

    private static Codebook renameInDifferences(Codebook codebook, String from, String to) {
        return codebook.withScores(codebook.scores().stream().map(it -> renameInDifferences(it, from, to)).toList());
    }

    private static DerivedScore renameInDifferences(DerivedScore score, String from, String to) {
        return score.formula() instanceof Formula.Difference(var minuend, var subtrahend)
                ? score.withFormula(
                        new Formula.Difference(
                                minuend.equals(from) ? to : minuend, subtrahend.equals(from) ? to : subtrahend))
                : score;
    }
}
