package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.Variable.Scale;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks derived scores: their inputs are answers that can be counted or added up, or earlier scores.
final class ScoreRules {

    private final Codebook codebook;
    private final ProblemCollector problems;

    ScoreRules(Codebook codebook, ProblemCollector problems) {
        this.codebook = codebook;
        this.problems = problems;
    }

    void check() {
        problems.unique(codebook.scores(), DerivedScore::id, "/scores", "id");
        var earlier = new HashSet<String>();
        for (int i = 0; i < codebook.scores().size(); i++) {
            var score = codebook.scores().get(i);
            problems.id(score.id(), "/scores/" + i);
            check(score.formula(), earlier, "/scores/" + i);
            earlier.add(score.id());
        }
    }

    private void check(Formula formula, Set<String> earlier, String pointer) {
        switch (formula) {
            case Formula.Mean(var input, _) -> checkNumbers(input, pointer);
            case Formula.Sum(var input, _) -> checkNumbers(input, pointer);
            case Formula.Count(var input, var categories, _) -> checkCategories(input, categories, pointer);
            case Formula.Share(var input, var categories, _) -> checkCategories(input, categories, pointer);
            case Formula.Difference(var minuend, var subtrahend) -> {
                checkEarlier(minuend, earlier, pointer + "/minuend");
                checkEarlier(subtrahend, earlier, pointer + "/subtrahend");
            }
        }
    }

    private void checkEarlier(String score, Set<String> earlier, String pointer) {
        if (!earlier.contains(score)) {
            problems.note(CodebookProblem.SCORE_UNKNOWN, pointer, score);
        }
    }

    private void checkNumbers(ScoreInput input, String pointer) {
        for (var address : addresses(input, pointer)) {
            var scale = codebook.variable(address).orElseThrow().scale();
            if (!scale.isNumber() && !scale.isChoice()) {
                problems.note(CodebookProblem.SCORE_OF_UNSUITABLE, pointer + property(input), address);
            }
        }
    }

    private static String property(ScoreInput input) {
        return input instanceof ScoreInput.Items ? "/items" : "/variable";
    }

    private void checkCategories(ScoreInput input, List<String> categories, String pointer) {
        for (var address : addresses(input, pointer)) {
            var variable = codebook.variable(address).orElseThrow();
            if (!variable.scale().isChoice() && variable.scale() != Scale.SET) {
                problems.note(CodebookProblem.SCORE_OF_UNSUITABLE, pointer + property(input), address);
            } else {
                categories.stream()
                        .filter(category -> variable.category(category).isEmpty())
                        .forEach(category ->
                                problems.note(
                                        CodebookProblem.NOTHING_THERE, pointer + "/is", address.category(category)));
            }
        }
    }

    /// The variables of a score's input that exist and suit.
    private List<CodebookAddress.VariableAddress> addresses(ScoreInput input, String pointer) {
        return switch (input) {
            case ScoreInput.Items(var items) -> items.stream().filter(item -> isItem(item, pointer)).toList();
            case ScoreInput.Answers(var variable) -> {
                boolean there = codebook.variable(variable).isPresent();
                if (!there) {
                    problems.note(CodebookProblem.NOTHING_THERE, pointer + "/variable", variable);
                }
                yield there ? List.of(variable) : List.of();
            }
            case ScoreInput.Annotations(var tag) -> {
                if (codebook.tag(tag).isEmpty()) {
                    problems.note(CodebookProblem.NOTHING_THERE, pointer + "/tag", tag);
                }
                yield List.of();
            }
        };
    }

    private boolean isItem(CodebookAddress.VariableAddress item, String pointer) {
        if (codebook.variable(item).isEmpty()) {
            problems.note(CodebookProblem.NOTHING_THERE, pointer + "/items", item);
            return false;
        }
        if (!codebook.requireTag(item.tag()).isOnceForArticle()) {
            problems.note(CodebookProblem.SCORE_OF_UNSUITABLE, pointer + "/items", item);
            return false;
        }
        return true;
    }
}
