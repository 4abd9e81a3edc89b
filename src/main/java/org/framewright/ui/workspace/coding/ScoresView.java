package org.framewright.ui.workspace.coding;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Questions;
import org.framewright.codebook.Score;
import org.framewright.codebook.Score.Formula;
import org.framewright.codebook.Score.Over;
import org.framewright.codebook.Scores;
import org.framewright.codebook.Scores.Basis;
import org.framewright.codebook.Scores.Result;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The scores that the codebook makes of the answers, as they are now.
final class ScoresView {

    private final Texts texts;

    ScoresView(Texts texts) {
        this.texts = texts;
    }

    /// Nothing where the codebook has no scores.
    Optional<VBox> of(Sheet sheet) {
        var codebook = sheet.codebook();
        if (codebook.scores().isEmpty()) {
            return Optional.empty();
        }
        var box = Styles.with(new VBox(), "scores");
        box.setId("scores");
        var heading = Styles.with(new Label(texts.get("workspace.scores")), "group-heading");
        box.getChildren().add(heading);
        var scores = new Scores(codebook, new Questions(codebook, sheet.view().annotations()));
        var results = scores.all();
        for (var score : codebook.scores()) {
            Optional.ofNullable(results.get(score.id()))
                    .ifPresent(it -> box.getChildren().add(line(sheet, score, it, scores.basis(score))));
        }
        return Optional.of(box);
    }

    private Label line(Sheet sheet, Score score, Result result, Optional<Basis> basis) {
        var label = new ParagraphLabel(words(sheet, score, result, basis));
        label.setId("score-" + score.id());
        label.getStyleClass().add(result instanceof Result.Defined ? "score" : "score-undefined");
        return label;
    }

    private static boolean isCountOfAnnotations(Score score) {
        return score.formula() instanceof Formula.Count(Over.Annotations _, _, _);
    }

    private String words(Sheet sheet, Score score, Result result, Optional<Basis> basis) {
        return switch (result) {
            case Result.Defined(var value) ->
                    basis.filter(it -> !isCountOfAnnotations(score))
                            .map(it -> texts.get("workspace.score-of", score.label(), value, it.answered(), it.of()))
                            .orElseGet(() -> texts.get("workspace.score", score.label(), value));
            case Result.TooFewAnswered(var answered, var needed) ->
                    texts.get("workspace.score-too-few", score.label(), answered, needed);
            case Result.Empty() -> texts.get("workspace.score-empty", score.label());
            case Result.RestsOnUndefined(var other) -> {
                var on =
                        sheet.codebook().scores().stream()
                                .filter(it -> it.id().equals(other))
                                .map(Score::label)
                                .findFirst()
                                .orElse(other);
                yield texts.get("workspace.score-rests", score.label(), on);
            }
        };
    }
}
