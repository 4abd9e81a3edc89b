package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A list of a codebook beside its tags, with the ids and labels of its items.
///
/// @param kind the id for items whose label gives none
record CodebookListing<T>(
        String kind,
        Function<Codebook, List<T>> get,
        BiFunction<Codebook, List<T>, Codebook> put,
        Function<T, String> id,
        Function<T, String> label,
        RenamedItem<T> named) {

    /// Makes the same item with another id and label.
    interface RenamedItem<T> {
        T rename(T item, String id, String label);
    }

    static final CodebookListing<Group> GROUPS =
            new CodebookListing<>(
                    "group",
                    Codebook::groups,
                    Codebook::withGroups,
                    Group::id,
                    Group::label,
                    (it, id, label) -> new Group(id, label, it.description()));

    static final CodebookListing<StudyQuestion> QUESTIONS =
            new CodebookListing<>(
                    "question",
                    Codebook::questions,
                    Codebook::withQuestions,
                    StudyQuestion::id,
                    StudyQuestion::question,
                    (it, id, label) -> new StudyQuestion(id, label, it.about(), it.answer()));

    static final CodebookListing<DerivedScore> SCORES =
            new CodebookListing<>(
                    "score",
                    Codebook::scores,
                    Codebook::withScores,
                    DerivedScore::id,
                    DerivedScore::label,
                    (it, id, label) -> it.withId(id).withLabel(label));

    static final CodebookListing<HighlightPattern> AIDS =
            new CodebookListing<>(
                    "aid",
                    Codebook::highlightPatterns,
                    Codebook::withHighlightPatterns,
                    HighlightPattern::id,
                    HighlightPattern::label,
                    (it, id, label) -> new HighlightPattern(id, label, it.pattern(), it.ignoreCase()));

    /// The source of a suggestion rule is its id and its label: another label is another source.
    static final CodebookListing<SuggestionRule> SUGGESTIONS =
            new CodebookListing<>(
                    "suggestion",
                    Codebook::suggestions,
                    Codebook::withSuggestions,
                    it -> it.finds().id(),
                    it -> it.finds().id(),
                    (it, id, _) ->
                            Stream.of(SuggestionSource.values())
                                    .filter(value -> value.id().equals(id))
                                    .findFirst()
                                    .map(it::withFinds)
                                    .orElse(it));

    static CodebookListing<?> of(DraftItem.ListItem item) {
        return switch (item) {
            case DraftItem.GroupItem _ -> GROUPS;
            case DraftItem.QuestionItem _ -> QUESTIONS;
            case DraftItem.ScoreItem _ -> SCORES;
            case DraftItem.HighlightPatternItem _ -> AIDS;
            case DraftItem.SuggestionItem _ -> SUGGESTIONS;
        };
    }

    List<String> ids(Codebook codebook) {
        return get.apply(codebook).stream().map(id).toList();
    }

    boolean has(Codebook codebook, String itemId) {
        return ids(codebook).contains(itemId);
    }

    String label(Codebook codebook, String itemId) {
        return get.apply(codebook).stream().filter(it -> hasId(it, itemId)).map(label).findFirst().orElse("");
    }

    Codebook update(Codebook codebook, String itemId, UnaryOperator<T> change) {
        return put.apply(codebook, CodebookParts.replace(get.apply(codebook), it -> hasId(it, itemId), change));
    }

    Codebook named(Codebook codebook, String itemId, String newId) {
        return update(codebook, itemId, it -> named.rename(it, newId, label.apply(it)));
    }

    Codebook relabel(Codebook codebook, String itemId, String text) {
        return update(codebook, itemId, it -> named.rename(it, itemId, text));
    }

    /// The codebook with one more item, after another item or at the end.
    Codebook insert(Codebook codebook, T item, String predecessor) {
        return put.apply(codebook, CodebookParts.insert(get.apply(codebook), item, it -> hasId(it, predecessor)));
    }

    Codebook remove(Codebook codebook, String itemId) {
        return put.apply(codebook, CodebookParts.filterOut(get.apply(codebook), it -> hasId(it, itemId)));
    }

    Codebook shift(Codebook codebook, String itemId, int offset) {
        return put.apply(codebook, new CodebookParts.Shift(offset).apply(get.apply(codebook), it -> hasId(it, itemId)));
    }

    private boolean hasId(T item, String itemId) {
        return id.apply(item).equals(itemId);
    }

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
            case DraftItem.HighlightPatternItem _ ->
                    new DraftEdit(draft.withCodebook(named), new DraftItem.HighlightPatternItem(id));
            case DraftItem.SuggestionItem _ ->
                    new DraftEdit(draft.withCodebook(named), new DraftItem.SuggestionItem(id));
        };
    }

    /// Gives an item another label. If the version before lacks the item and its id was made from the former label, the id
    /// is made from the new label.
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

    /// Removes an item; tags under a removed heading have no heading.
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
