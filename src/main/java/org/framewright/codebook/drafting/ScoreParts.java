package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.Variable;

import java.util.LinkedHashMap;
import java.util.List;

/// The parts of a derived score's formula. Parts that two kinds of score share stay when the kind changes.
///
/// @param input the input; without meaning for a difference
/// @param categories the ids of the categories that a count or a share counts
/// @param minAnswered the number of needed answers
/// @param minuend the score's id, for a difference; empty if not chosen yet, like the subtrahend
public record ScoreParts(
        Kind of, ScoreInput input, List<String> categories, int minAnswered, String minuend, String subtrahend) {

    private static final ScoreInput NOTHING_YET = new ScoreInput.Items(List.of());

    /// The kinds of scores.
    public enum Kind {
        MEAN,
        SUM,
        COUNT,
        SHARE,
        DIFFERENCE
    }

    public ScoreParts {
        categories = List.copyOf(categories);
    }

    /// The parts of a formula.
    public static ScoreParts of(Formula formula) {
        return switch (formula) {
            case Formula.Mean(var input, var minAnswered) -> of(Kind.MEAN, input, List.of(), minAnswered);
            case Formula.Sum(var input, var minAnswered) -> of(Kind.SUM, input, List.of(), minAnswered);
            case Formula.Count(var input, var categories, var minAnswered) ->
                    of(Kind.COUNT, input, categories, minAnswered);
            case Formula.Share(var input, var categories, var minAnswered) ->
                    of(Kind.SHARE, input, categories, minAnswered);
            case Formula.Difference(var minuend, var subtrahend) ->
                    new ScoreParts(Kind.DIFFERENCE, NOTHING_YET, List.of(), 0, minuend, subtrahend);
        };
    }

    private static ScoreParts of(Kind kind, ScoreInput input, List<String> categories, int minAnswered) {
        return new ScoreParts(kind, input, categories, minAnswered, "", "");
    }

    /// The formula of the parts.
    public Formula formula() {
        return switch (of) {
            case MEAN -> new Formula.Mean(input, minAnswered);
            case SUM -> new Formula.Sum(input, minAnswered);
            case COUNT -> new Formula.Count(input, categories, minAnswered);
            case SHARE -> new Formula.Share(input, categories, minAnswered);
            case DIFFERENCE -> new Formula.Difference(minuend, subtrahend);
        };
    }

    /// Whether the score counts categories, and not only annotations.
    public boolean countsCategories() {
        return (of == Kind.COUNT || of == Kind.SHARE) && !(input instanceof ScoreInput.Annotations);
    }

    /// The parts with another kind. Only a count can have annotations as its input.
    public ScoreParts withKind(Codebook codebook, Kind kind) {
        var changed = new ScoreParts(kind, input, categories, minAnswered, minuend, subtrahend);
        boolean fits = kind == Kind.COUNT || !(input instanceof ScoreInput.Annotations);
        return (fits ? changed : changed.withOver(codebook, NOTHING_YET)).withCountedCategories(codebook);
    }

    /// The parts with another input. A usual number of needed answers becomes the new input's usual number, and so does any
    /// number if the kind of input changes.
    public ScoreParts withOver(Codebook codebook, ScoreInput value) {
        int usual = value.usualMinAnswered(of == Kind.COUNT);
        boolean wasUsual = minAnswered == input.usualMinAnswered(of == Kind.COUNT);
        boolean sameKind = value.getClass().equals(input.getClass());
        int needed = wasUsual || !sameKind ? usual : minAnswered;
        return new ScoreParts(of, value, categories, needed, minuend, subtrahend).withCountedCategories(codebook);
    }

    public ScoreParts withAnswered(int needed) {
        return new ScoreParts(of, input, categories, needed, minuend, subtrahend);
    }

    /// The parts with other counted categories; unchanged for an empty list.
    public ScoreParts withCategories(List<String> categories) {
        return categories.isEmpty() ? this : new ScoreParts(of, input, categories, minAnswered, minuend, subtrahend);
    }

    public ScoreParts withMinuend(String score) {
        return new ScoreParts(of, input, categories, minAnswered, score, subtrahend);
    }

    public ScoreParts withSubtrahend(String score) {
        return new ScoreParts(of, input, categories, minAnswered, minuend, score);
    }

    /// The categories of all variables of the input, by id: these can be counted.
    public List<Category> categories(Codebook codebook) {
        var found = new LinkedHashMap<String, Category>();
        variables().stream()
                .flatMap(it -> codebook.variable(it).map(Variable::categories).stream())
                .flatMap(List::stream)
                .forEach(it -> found.putIfAbsent(it.id(), it));
        return List.copyOf(found.values());
    }

    /// The places of the input: variables, or a tag.
    public List<CodebookAddress> places() {
        return input instanceof ScoreInput.Annotations(var tag)
                ? List.of(new TagAddress(tag))
                : List.copyOf(variables());
    }

    private List<VariableAddress> variables() {
        return switch (input) {
            case ScoreInput.Items(var variables) -> variables;
            case ScoreInput.Answers(var variable) -> List.of(variable);
            case ScoreInput.Annotations _ -> List.of();
        };
    }

    /// The parts with the counted categories that exist. Without any: "yes" if it exists or there are no categories at all,
    /// as the format has it; else the first category.
    private ScoreParts withCountedCategories(Codebook codebook) {
        var there = categories(codebook).stream().map(Category::id).toList();
        var kept = categories.stream().filter(there::contains).toList();
        var first = there.isEmpty() || there.contains(Category.YES) ? List.of(Category.YES) : List.of(there.getFirst());
        return withCategories(kept.isEmpty() ? first : kept);
    }
}
