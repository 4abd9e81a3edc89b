package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;
import org.framewright.codebook.Variable;
import org.framewright.codebook.YesNoCategories;

import java.util.LinkedHashMap;
import java.util.List;

/// How a derived score is computed, part by part: what one kind of score has in common with another stays when the kind
/// changes.
///
/// @param over what it is computed from; of no meaning for a difference
/// @param is the ids of the categories that a count or a share counts
/// @param answered how many must be answered
/// @param minuend of a difference; the score's id, empty where none is chosen yet, like the subtrahend's
public record ScoreParts(Kind of, Over over, List<String> is, int answered, String minuend, String subtrahend) {

    private static final Over NOTHING_YET = new Over.Items(List.of());

    /// The kinds of scores.
    public enum Kind {
        MEAN,
        SUM,
        COUNT,
        SHARE,
        DIFFERENCE
    }

    public ScoreParts {
        is = List.copyOf(is);
    }

    /// Takes a formula apart.
    public static ScoreParts of(Formula formula) {
        return switch (formula) {
            case Formula.Mean(var over, var answered) -> of(Kind.MEAN, over, List.of(), answered);
            case Formula.Sum(var over, var answered) -> of(Kind.SUM, over, List.of(), answered);
            case Formula.Count(var over, var is, var answered) -> of(Kind.COUNT, over, is, answered);
            case Formula.Share(var over, var is, var answered) -> of(Kind.SHARE, over, is, answered);
            case Formula.Difference(var minuend, var subtrahend) ->
                    new ScoreParts(Kind.DIFFERENCE, NOTHING_YET, List.of(), 0, minuend, subtrahend);
        };
    }

    private static ScoreParts of(Kind kind, Over over, List<String> is, int answered) {
        return new ScoreParts(kind, over, is, answered, "", "");
    }

    /// Puts it together.
    public Formula formula() {
        return switch (of) {
            case MEAN -> new Formula.Mean(over, answered);
            case SUM -> new Formula.Sum(over, answered);
            case COUNT -> new Formula.Count(over, is, answered);
            case SHARE -> new Formula.Share(over, is, answered);
            case DIFFERENCE -> new Formula.Difference(minuend, subtrahend);
        };
    }

    /// Whether it counts categories, and not only annotations.
    public boolean countsCategories() {
        return (of == Kind.COUNT || of == Kind.SHARE) && !(over instanceof Over.Annotations);
    }

    /// Of another kind. Only a count can be of annotations.
    public ScoreParts withKind(Codebook codebook, Kind kind) {
        var changed = new ScoreParts(kind, over, is, answered, minuend, subtrahend);
        boolean fits = kind == Kind.COUNT || !(over instanceof Over.Annotations);
        return (fits ? changed : changed.withOver(codebook, NOTHING_YET)).counting(codebook);
    }

    /// Computed from something else: where all had to be answered, or as many as is usual, that stays so.
    public ScoreParts withOver(Codebook codebook, Over changed) {
        int usual = changed.usuallyAnswered(of == Kind.COUNT);
        boolean wasUsual = answered == over.usuallyAnswered(of == Kind.COUNT);
        boolean sameKind = changed.getClass().equals(over.getClass());
        int needed = wasUsual || !sameKind ? usual : answered;
        return new ScoreParts(of, changed, is, needed, minuend, subtrahend).counting(codebook);
    }

    public ScoreParts withAnswered(int needed) {
        return new ScoreParts(of, over, is, needed, minuend, subtrahend);
    }

    /// Counting other categories; as they were where there are none.
    public ScoreParts withIs(List<String> categories) {
        return categories.isEmpty() ? this : new ScoreParts(of, over, categories, answered, minuend, subtrahend);
    }

    public ScoreParts withMinuend(String score) {
        return new ScoreParts(of, over, is, answered, score, subtrahend);
    }

    public ScoreParts withSubtrahend(String score) {
        return new ScoreParts(of, over, is, answered, minuend, score);
    }

    /// The categories that can be counted, by id; those of all its variables.
    public List<Category> categories(Codebook codebook) {
        var found = new LinkedHashMap<String, Category>();
        variables().stream()
                .flatMap(it -> codebook.variable(it).map(Variable::categories).stream())
                .flatMap(List::stream)
                .forEach(it -> found.putIfAbsent(it.id(), it));
        return List.copyOf(found.values());
    }

    /// What it rests on: variables, or a tag.
    public List<CodebookAddress> places() {
        return over instanceof Over.Annotations(var tag) ? List.of(new TagAddress(tag)) : List.copyOf(variables());
    }

    private List<VariableAddress> variables() {
        return switch (over) {
            case Over.Items(var variables) -> variables;
            case Over.Answers(var variable) -> List.of(variable);
            case Over.Annotations _ -> List.of();
        };
    }

    /// With categories that are there: those that were counted, else the first; "yes", as the format has it, where there
    /// are none at all.
    private ScoreParts counting(Codebook codebook) {
        var there = categories(codebook).stream().map(Category::id).toList();
        var kept = is.stream().filter(there::contains).toList();
        var first =
                there.isEmpty() || there.contains(YesNoCategories.YES)
                        ? List.of(YesNoCategories.YES)
                        : List.of(there.getFirst());
        return withIs(kept.isEmpty() ? first : kept);
    }
}
