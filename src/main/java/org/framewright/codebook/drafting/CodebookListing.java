package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A list that a codebook as a whole has beside its tags, and how what is in it is named.
///
/// @param kind what an id is called where the label gives none
record CodebookListing<T>(
        String kind,
        Function<Codebook, List<T>> get,
        BiFunction<Codebook, List<T>, Codebook> put,
        Function<T, String> id,
        Function<T, String> label,
        RenamedItem<T> named) {

    /// The same thing with another id and label.
    interface RenamedItem<T> {
        T with(T item, String id, String label);
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

    static final CodebookListing<ReadingAid> AIDS =
            new CodebookListing<>(
                    "aid",
                    Codebook::readingAids,
                    Codebook::withReadingAids,
                    ReadingAid::id,
                    ReadingAid::label,
                    (it, id, label) -> new ReadingAid(id, label, it.pattern(), it.ignoreCase()));

    /// What is found is its id and its name: it is named otherwise by finding something else.
    static final CodebookListing<SuggestionRule> SUGGESTIONS =
            new CodebookListing<>(
                    "suggestion",
                    Codebook::suggestions,
                    Codebook::withSuggestions,
                    it -> it.finds().id(),
                    it -> it.finds().id(),
                    (it, id, _) ->
                            Stream.of(SuggestionSource.values())
                                    .filter(other -> other.id().equals(id))
                                    .findFirst()
                                    .map(it::withFinds)
                                    .orElse(it));

    static CodebookListing<?> of(DraftItem.ListItem item) {
        return switch (item) {
            case DraftItem.GroupItem _ -> GROUPS;
            case DraftItem.QuestionItem _ -> QUESTIONS;
            case DraftItem.ScoreItem _ -> SCORES;
            case DraftItem.ReadingAidItem _ -> AIDS;
            case DraftItem.SuggestionItem _ -> SUGGESTIONS;
        };
    }

    List<String> ids(Codebook codebook) {
        return get.apply(codebook).stream().map(id).toList();
    }

    boolean has(Codebook codebook, String which) {
        return ids(codebook).contains(which);
    }

    String label(Codebook codebook, String which) {
        return get.apply(codebook).stream().filter(it -> is(it, which)).map(label).findFirst().orElse("");
    }

    Codebook changed(Codebook codebook, String which, UnaryOperator<T> change) {
        return put.apply(codebook, CodebookParts.replaced(get.apply(codebook), it -> is(it, which), change));
    }

    Codebook named(Codebook codebook, String which, String newId) {
        return changed(codebook, which, it -> named.with(it, newId, label.apply(it)));
    }

    Codebook labelled(Codebook codebook, String which, String words) {
        return changed(codebook, which, it -> named.with(it, which, words));
    }

    /// With one more, behind another one or at the end.
    Codebook with(Codebook codebook, T item, String behind) {
        return put.apply(codebook, CodebookParts.inserted(get.apply(codebook), item, it -> is(it, behind)));
    }

    Codebook without(Codebook codebook, String which) {
        return put.apply(codebook, CodebookParts.others(get.apply(codebook), it -> is(it, which)));
    }

    Codebook shifted(Codebook codebook, String which, int by) {
        return put.apply(codebook, CodebookParts.shifted(get.apply(codebook), it -> is(it, which), by));
    }

    private boolean is(T item, String which) {
        return id.apply(item).equals(which);
    }
}
