package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Questions;
import org.framewright.codebook.Score;
import org.framewright.codebook.Score.Formula;
import org.framewright.codebook.Score.Over;
import org.framewright.codebook.Scores;
import org.framewright.codebook.Scores.Basis;
import org.framewright.codebook.Scores.Result;
import org.framewright.model.Extent;
import org.framewright.model.Segment;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.workspace.coding.Focus.Side;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the panel shows of the article, its headline, or the paragraph and the sentence that the coder is at: headings, forms,
/// records, and at the article's end its scores.
final class UnitsPart {

    private static final int WORDS_SHOWN = 140;

    private final DeskViewModel desk;
    private final Texts texts;
    private final List<Node> nodes = new ArrayList<>();
    private Optional<Group> group = Optional.empty();

    UnitsPart(DeskViewModel desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /// Whether a codebook asks about paragraphs or sentences.
    static boolean asksAboutUnits(Sheet sheet) {
        return sheet.codebook().tags().stream()
                .flatMap(it -> it.unit().segment().stream())
                .anyMatch(it -> it != Segment.Kind.HEADLINE);
    }

    /// From top to bottom.
    List<Node> nodes() {
        var sections = desk.recording.sections();
        var units = new ArrayList<Extent>();
        for (var section : sections) {
            if (!units.contains(section.unit())) {
                units.add(section.unit());
                addUnit(section.unit());
            }
            addGroup(section.group());
            if (section.isOfRecords()) {
                nodes.add(new RecordsView(desk, texts, section));
            }
            section.form().ifPresent(form -> nodes.add(new FormView(desk, texts, form)));
        }
        var side = desk.focusProperty().get().side();
        if (sections.isEmpty()) {
            nodes.add(
                    ParagraphLabel.whole(
                            texts.get(side == Side.UNITS ? "workspace.no-unit" : "workspace.nothing-asked"),
                            "empty-state"));
        }
        if (side == Side.ARTICLE) {
            addScores(desk.sheet());
        }
        return nodes;
    }

    private void addUnit(Extent unit) {
        group = Optional.empty();
        if (unit instanceof Extent.OfSegment(var kind, var number)) {
            var article = desk.sheet().article();
            var key = "workspace.unit." + kind.name().toLowerCase(Locale.ROOT);
            var coded = desk.sheet().units(unit);
            nodes.add(
                    ParagraphLabel.whole(
                            texts.get(key, number, coded.all(), coded.coded(), coded.here() ? 1 : 0), "unit-heading"));
            article.segment(kind, number)
                    .ifPresent(it ->
                            nodes.add(
                                    ParagraphLabel.whole(
                                            shortened(article.text().substring(it.start(), it.end())), "unit-words")));
        }
    }

    /// The scores that the codebook makes of the answers, as they are now.
    private void addScores(Sheet sheet) {
        var codebook = sheet.codebook();
        if (codebook.scores().isEmpty()) {
            return;
        }
        var box = Styles.with(new VBox(), "scores");
        box.setId("scores");
        box.getChildren().add(Styles.with(new Label(texts.get("workspace.scores")), "group-heading"));
        var scores = new Scores(codebook, new Questions(codebook, sheet.view().annotations()));
        var results = scores.all();
        for (var score : codebook.scores()) {
            Optional.ofNullable(results.get(score.id()))
                    .ifPresent(it -> box.getChildren().add(line(sheet, score, it, scores.basis(score))));
        }
        nodes.add(box);
    }

    private void addGroup(Optional<Group> next) {
        if (!next.equals(group)) {
            group = next;
            next.ifPresent(it -> {
                nodes.add(ParagraphLabel.whole(it.label(), "group-heading"));
                if (!it.description().isBlank()) {
                    nodes.add(ParagraphLabel.whole(it.description(), "guidance"));
                }
            });
        }
    }

    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= WORDS_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, WORDS_SHOWN))) + " …";
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
