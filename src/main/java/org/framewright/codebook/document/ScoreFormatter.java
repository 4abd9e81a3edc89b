package org.framewright.codebook.document;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.Tag;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Formats the formulas of derived scores as words.
final class ScoreFormatter {

    private final Codebook codebook;
    private final Texts texts;

    ScoreFormatter(Codebook codebook, Texts texts) {
        this.codebook = codebook;
        this.texts = texts;
    }

    /// The formula of a score, and the number of answers that it needs: one or two sentences.
    String format(DerivedScore score) {
        return switch (score.formula()) {
            case Formula.Mean(var input, var minAnswered) ->
                    texts.get("document.mean", formatInput(input)) + formatMinimum(input, minAnswered);
            case Formula.Sum(var input, var minAnswered) ->
                    texts.get("document.sum", formatInput(input)) + formatMinimum(input, minAnswered);
            case Formula.Count(ScoreInput.Annotations(var tag), _, _) ->
                    texts.get("document.count-annotations", tag(tag));
            case Formula.Count(var input, var categories, var minAnswered) ->
                    texts.get("document.count", formatInput(input), answers(input, categories))
                            + formatMinimum(input, minAnswered);
            case Formula.Share(var input, var categories, var minAnswered) ->
                    texts.get("document.share", formatInput(input), answers(input, categories))
                            + formatMinimum(input, minAnswered);
            case Formula.Difference(var minuend, var subtrahend) ->
                    texts.get("document.difference", score(minuend), score(subtrahend));
        };
    }

    private String formatInput(ScoreInput input) {
        return switch (input) {
            case ScoreInput.Items(var variables) ->
                    variables.stream().map(this::variable).collect(Collectors.joining("; "));
            case ScoreInput.Answers(var variable) ->
                    texts.get("document.answers-of", variable(variable), tag(variable.tag()));
            case ScoreInput.Annotations(var tag) -> tag(tag);
        };
    }

    private String formatMinimum(ScoreInput input, int minAnswered) {
        return switch (input) {
            case ScoreInput.Items(var variables) when minAnswered == variables.size() ->
                    " " + texts.get("document.all-answered");
            case ScoreInput.Items(var variables) ->
                    " " + texts.get("document.some-answered", minAnswered, variables.size());
            case ScoreInput.Answers _ -> minAnswered > 0 ? " " + texts.get("document.answers-needed", minAnswered) : "";
            case ScoreInput.Annotations _ -> "";
        };
    }

    private String answers(ScoreInput input, List<String> categories) {
        var variables =
                switch (input) {
                    case ScoreInput.Items(var items) -> items.stream();
                    case ScoreInput.Answers(var variable) -> Stream.of(variable);
                    case ScoreInput.Annotations _ -> Stream.<VariableAddress>empty();
                };
        var all = variables.toList();
        return categories.stream()
                .map(id ->
                        all.stream()
                                .map(codebook::variable)
                                .flatMap(Optional::stream)
                                .flatMap(it -> it.category(id).stream())
                                .map(Category::label)
                                .findFirst()
                                .orElse(id))
                .map(it -> texts.get("document.quoted", it))
                .collect(Collectors.joining(" " + texts.get("document.or") + " "));
    }

    private String variable(VariableAddress address) {
        return texts.get("document.quoted", codebook.label(address).orElse(address.variable()));
    }

    private String tag(String id) {
        return texts.get("document.quoted", codebook.tag(id).map(Tag::label).orElse(id));
    }

    private String score(String id) {
        var label = codebook.scores().stream().filter(it -> it.id().equals(id)).map(DerivedScore::label).findFirst();
        return texts.get("document.quoted", label.orElse(id));
    }
}
