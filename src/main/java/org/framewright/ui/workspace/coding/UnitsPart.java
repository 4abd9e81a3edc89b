package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.ScoreCalculator;
import org.framewright.codebook.ScoreCalculator.Result;
import org.framewright.codebook.ScoreCalculator.ScoreBasis;
import org.framewright.codebook.Variable;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.PanelSection;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.ui.workspace.coding.form.FormView;
import org.framewright.ui.workspace.coding.form.GuidanceBox;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The panel for the article, its headline, or the current paragraph and sentence: headings, forms, records, and at the
/// article's end its scores.
final class UnitsPart {

    private static final int WORDS_SHOWN = 140;

    private final CodingSessionViewModel session;
    private final Texts texts;
    private final List<Node> nodes = new ArrayList<>();
    private Optional<Group> group = Optional.empty();

    UnitsPart(CodingSessionViewModel session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    static boolean asksAboutUnits(PanelContent content) {
        return content.codebook().tags().stream()
                .flatMap(it -> it.unit().segment().stream())
                .anyMatch(it -> it != Segment.Kind.HEADLINE);
    }

    List<Node> nodes() {
        var sections = session.focusProperty().get().sections(session.content());
        var units = new ArrayList<Extent>();
        for (var section : sections) {
            if (!units.contains(section.unit())) {
                units.add(section.unit());
                addUnit(section.unit());
            }
            addGroup(section.group());
            if (section.hasRecords()) {
                nodes.add(new RecordsView(session, texts, section));
            }
            section.form().ifPresent(form -> nodes.add(new FormView(session, texts, form)));
        }
        var side = session.focusProperty().get().side();
        if (sections.isEmpty()) {
            nodes.add(
                    ParagraphLabel.whole(
                            texts.get(
                                    side != PanelSide.UNITS
                                            ? "workspace.nothing-asked"
                                            : asksAboutUnits(session.content())
                                                    ? "workspace.no-unit"
                                                    : "workspace.no-units"),
                            "empty-state"));
        }
        if (side == PanelSide.ARTICLE) {
            addScores(session.content());
        }
        return nodes;
    }

    private void addUnit(Extent unit) {
        group = Optional.empty();
        if (unit instanceof Extent.OfSegment(var kind, var number)) {
            var article = session.content().article();
            var coded = session.content().units(unit);
            nodes.add(
                    ParagraphLabel.whole(
                            texts.constant(
                                    "workspace.unit.",
                                    kind,
                                    number,
                                    coded.all(),
                                    coded.coded(),
                                    coded.currentCoded() ? 1 : 0),
                            "unit-heading"));
            article.segment(kind, number)
                    .ifPresent(it ->
                            nodes.add(
                                    ParagraphLabel.whole(
                                            WordPieces.shorten(
                                                    article.text().substring(it.start(), it.end()), WORDS_SHOWN),
                                            "unit-words")));
        }
    }

    private void addScores(PanelContent content) {
        var codebook = content.codebook();
        if (codebook.scores().isEmpty()) {
            return;
        }
        var box = Nodes.withId("scores", new VBox(), "scores");
        box.getChildren().add(Nodes.withStyle(new Label(texts.get("workspace.scores")), "group-heading"));
        var scores = new ScoreCalculator(codebook, new CodingQuestions(codebook, content.snapshot().annotations()));
        var results = scores.calculateAll();
        for (var score : codebook.scores()) {
            Optional.ofNullable(results.get(score.id()))
                    .ifPresent(it -> box.getChildren().add(line(content, score, it, scores.basis(score))));
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

    private Label line(PanelContent content, DerivedScore score, Result result, Optional<ScoreBasis> basis) {
        var label = new ParagraphLabel(WordPieces.isolate(formatResult(content, score, result, basis)));
        label.setId("score-" + score.id());
        label.getStyleClass().add(result instanceof Result.Defined ? "score" : "score-undefined");
        return label;
    }

    private String formatResult(PanelContent content, DerivedScore score, Result result, Optional<ScoreBasis> basis) {
        return switch (result) {
            case Result.Defined(var value) ->
                    basis.filter(it -> !(score.formula() instanceof Formula.Count(ScoreInput.Annotations _, _, _)))
                            .map(it -> texts.get("workspace.score-of", score.label(), value, it.answered(), it.of()))
                            .orElseGet(() -> texts.get("workspace.score", score.label(), value));
            case Result.TooFewAnswered(var answered, var needed) ->
                    texts.get("workspace.score-too-few", score.label(), answered, needed);
            case Result.Empty() -> texts.get("workspace.score-empty", score.label());
            case Result.DependsOnUndefined(var other) -> {
                var on =
                        content.codebook().scores().stream()
                                .filter(it -> it.id().equals(other))
                                .map(DerivedScore::label)
                                .findFirst()
                                .orElse(other);
                yield texts.get("workspace.score-rests", score.label(), on);
            }
        };
    }

    /// The records of a tag that a unit may have several of, a line each; the selected one's form is below.
    private static final class RecordsView extends VBox {

        private static final int COLUMNS = 3;

        private final CodingSessionViewModel session;
        private final Texts texts;

        RecordsView(CodingSessionViewModel session, Texts texts, PanelSection section) {
            this.session = session;
            this.texts = texts;
            getStyleClass().add("records");
            setId("records-" + section.tag().id());
            setDisable(session.isFixed());
            var heading = heading(section);
            getChildren().add(heading);
            var rule = new GuidanceBox.FoldedRule(section.tag(), Guidance.NONE, session, texts);
            heading.getChildren().add(rule.button);
            getChildren().add(rule.rule);
            if (!section.records().isEmpty()) {
                getChildren().add(columns(section));
            }
            for (var record : section.records()) {
                getChildren().add(line(section, record));
            }
        }

        private HBox heading(PanelSection section) {
            int most = section.tag().records().max();
            var count =
                    most == Integer.MAX_VALUE
                            ? String.valueOf(section.records().size())
                            : texts.get("workspace.records-of", section.records().size(), most);
            var label = FormView.tagLabel(section.tag());
            var number = Nodes.withStyle(new Label(count), "record-count");
            var gap = Nodes.hgrow(new Region());
            var add =
                    new PlainButton(
                                    texts.get("workspace.add-record"),
                                    "add-" + section.tag().id(),
                                    () -> session.recordActions.add(section.tag(), section.unit()))
                            .asLink()
                            .notFocusTraversable();
            add.setVisible(!section.tag().retired());
            return Nodes.withStyle(new HBox(label, number, gap, add), "records-heading");
        }

        /// The first questions, as many as there is room for.
        private static List<Variable> columnsOf(PanelSection section) {
            return section.tag().variables().stream().filter(it -> !it.retired()).limit(COLUMNS).toList();
        }

        private static Node columns(PanelSection section) {
            var line = Nodes.withStyle(new HBox(), "record", "record-columns");
            columnsOf(section).forEach(it -> line.getChildren().add(cell(it.label())));
            line.getChildren().add(mark(false));
            return line;
        }

        private static Label cell(String words) {
            var cell = Nodes.fillWidth(new Label(words));
            cell.setTooltip(new Tooltip(words));
            cell.setMinWidth(0);
            cell.setPrefWidth(0);
            return cell;
        }

        /// The mark of a record; also for a complete one, so that columns are aligned.
        private static Label mark(boolean open) {
            var mark = Nodes.withStyle(new Label("○"), "open");
            mark.setVisible(open);
            return mark;
        }

        private Node line(PanelSection section, Annotation record) {
            var line = Nodes.withStyle(new HBox(), "record");
            columnsOf(section).forEach(variable -> line.getChildren().add(cell(answer(variable, record).orElse("–"))));
            boolean open =
                    session.content().snapshot().openQuestions().stream()
                            .anyMatch(it -> it.annotation().equals(Optional.of(record.id())));
            line.getChildren().add(mark(open));
            if (session.focusProperty().get().selected().equals(Optional.of(record.id()))) {
                line.getStyleClass().add("selected");
            }
            line.setOnMouseClicked(_ -> session.select(record.id()));
            return line;
        }

        private Optional<String> answer(Variable variable, Annotation record) {
            return record.value(variable.id())
                    .map(value -> new AnswerText(texts).format(variable, value, session.content().actorNames()));
        }
    }
}
