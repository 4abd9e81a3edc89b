package org.framewright.codebook.document;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;
import org.framewright.codebook.Tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The formulas of derived scores in words.
final class ScoreFormatter {

    private final Codebook codebook;
    private final WordLookup words;

    ScoreFormatter(Codebook codebook, WordLookup words) {
        this.codebook = codebook;
        this.words = words;
    }

    /// How a score is computed, and when it is defined: a sentence or two.
    String of(DerivedScore score) {
        return switch (score.formula()) {
            case Formula.Mean(var over, var answered) ->
                    words.get("document.mean", over(over)) + defined(over, answered);
            case Formula.Sum(var over, var answered) -> words.get("document.sum", over(over)) + defined(over, answered);
            case Formula.Count(Over.Annotations(var tag), _, _) -> words.get("document.count-annotations", tag(tag));
            case Formula.Count(var over, var is, var answered) ->
                    words.get("document.count", over(over), answers(over, is)) + defined(over, answered);
            case Formula.Share(var over, var is, var answered) ->
                    words.get("document.share", over(over), answers(over, is)) + defined(over, answered);
            case Formula.Difference(var minuend, var subtrahend) ->
                    words.get("document.difference", score(minuend), score(subtrahend));
        };
    }

    private String over(Over over) {
        return switch (over) {
            case Over.Items(var variables) -> variables.stream().map(this::variable).collect(Collectors.joining("; "));
            case Over.Answers(var variable) ->
                    words.get("document.answers-of", variable(variable), tag(variable.tag()));
            case Over.Annotations(var tag) -> tag(tag);
        };
    }

    private String defined(Over over, int answered) {
        return switch (over) {
            case Over.Items(var variables) when answered == variables.size() ->
                    " " + words.get("document.all-answered");
            case Over.Items(var variables) -> " " + words.get("document.some-answered", answered, variables.size());
            case Over.Answers _ -> answered > 0 ? " " + words.get("document.answers-needed", answered) : "";
            case Over.Annotations _ -> "";
        };
    }

    private String answers(Over over, List<String> is) {
        var variables =
                switch (over) {
                    case Over.Items(var items) -> items.stream();
                    case Over.Answers(var variable) -> Stream.of(variable);
                    case Over.Annotations _ -> Stream.<VariableAddress>empty();
                };
        var all = variables.toList();
        return is.stream()
                .map(id ->
                        all.stream()
                                .map(codebook::variable)
                                .flatMap(Optional::stream)
                                .flatMap(it -> it.category(id).stream())
                                .map(Category::label)
                                .findFirst()
                                .orElse(id))
                .map(it -> words.get("document.quoted", it))
                .collect(Collectors.joining(" " + words.get("document.or") + " "));
    }

    private String variable(VariableAddress at) {
        var label = codebook.variable(at).map(it -> it.label()).orElse(at.variable());
        return words.get("document.quoted", label);
    }

    private String tag(String id) {
        return words.get("document.quoted", codebook.tag(id).map(Tag::label).orElse(id));
    }

    private String score(String id) {
        var label = codebook.scores().stream().filter(it -> it.id().equals(id)).map(DerivedScore::label).findFirst();
        return words.get("document.quoted", label.orElse(id));
    }
}
