package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;
import org.framewright.codebook.Variable.Scale;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold of derived scores: they rest on answers that can be counted or added up, or on scores before them.
final class ScoreRules {

    private final Codebook codebook;
    private final ProblemCollector noting;

    ScoreRules(Codebook codebook, ProblemCollector noting) {
        this.codebook = codebook;
        this.noting = noting;
    }

    void check() {
        noting.unique(codebook.scores(), DerivedScore::id, "/scores", "id");
        var earlier = new HashSet<String>();
        for (int i = 0; i < codebook.scores().size(); i++) {
            var score = codebook.scores().get(i);
            noting.id(score.id(), "/scores/" + i);
            check(score.formula(), earlier, "/scores/" + i);
            earlier.add(score.id());
        }
    }

    private void check(Formula formula, Set<String> earlier, String at) {
        switch (formula) {
            case Formula.Mean(var over, _) -> checkNumbers(over, at);
            case Formula.Sum(var over, _) -> checkNumbers(over, at);
            case Formula.Count(var over, var is, _) -> checkCategories(over, is, at);
            case Formula.Share(var over, var is, _) -> checkCategories(over, is, at);
            case Formula.Difference(var minuend, var subtrahend) -> {
                checkEarlier(minuend, earlier, at + "/minuend");
                checkEarlier(subtrahend, earlier, at + "/subtrahend");
            }
        }
    }

    private void checkEarlier(String score, Set<String> earlier, String at) {
        if (!earlier.contains(score)) {
            noting.note(CodebookProblem.SCORE_UNKNOWN, at, score);
        }
    }

    private void checkNumbers(Over over, String at) {
        for (var address : addresses(over, at)) {
            var scale = codebook.variable(address).orElseThrow().scale();
            if (!scale.isNumber() && !scale.isChoice()) {
                noting.note(CodebookProblem.SCORE_OF_UNSUITABLE, at + property(over), address);
            }
        }
    }

    private static String property(Over over) {
        return over instanceof Over.Items ? "/items" : "/variable";
    }

    private void checkCategories(Over over, List<String> is, String at) {
        for (var address : addresses(over, at)) {
            var variable = codebook.variable(address).orElseThrow();
            if (!variable.scale().isChoice() && variable.scale() != Scale.SET) {
                noting.note(CodebookProblem.SCORE_OF_UNSUITABLE, at + property(over), address);
            } else {
                is.stream()
                        .filter(category -> variable.category(category).isEmpty())
                        .forEach(category ->
                                noting.note(CodebookProblem.NOTHING_THERE, at + "/is", address.category(category)));
            }
        }
    }

    /// The variables that a score rests on, as far as they exist and suit.
    private List<CodebookAddress.VariableAddress> addresses(Over over, String at) {
        return switch (over) {
            case Over.Items(var items) -> items.stream().filter(item -> isItem(item, at)).toList();
            case Over.Answers(var variable) -> {
                boolean there = codebook.variable(variable).isPresent();
                if (!there) {
                    noting.note(CodebookProblem.NOTHING_THERE, at + "/variable", variable);
                }
                yield there ? List.of(variable) : List.of();
            }
            case Over.Annotations(var tag) -> {
                if (codebook.tag(tag).isEmpty()) {
                    noting.note(CodebookProblem.NOTHING_THERE, at + "/tag", tag);
                }
                yield List.of();
            }
        };
    }

    private boolean isItem(CodebookAddress.VariableAddress item, String at) {
        if (codebook.variable(item).isEmpty()) {
            noting.note(CodebookProblem.NOTHING_THERE, at + "/items", item);
            return false;
        }
        if (!codebook.required(item.tag()).isOnceForArticle()) {
            noting.note(CodebookProblem.SCORE_OF_UNSUITABLE, at + "/items", item);
            return false;
        }
        return true;
    }
}
