package org.framewright.ui.team.rounds;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.study.Coder;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.team.training.TrainingResult;
import org.framewright.team.training.TrainingResult.TrainingScore;
import org.framewright.team.training.TrainingService.BeginPermission;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.rounds.TrainingViewModel.Content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Below the rounds: the marks of a training round with the coders' results, or the training before a round.
final class TrainingPane extends HBox {

    private final TrainingViewModel viewModel;
    private final TeamTools tools;
    private final FormPane requirements = new FormPane();
    private final VBox resultBox = Nodes.withStyle(new VBox(), "training-results");

    TrainingPane(TrainingViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        setId("training");
        getStyleClass().add("training");
        var left = Nodes.withStyle(new ColumnScroll(requirements), "training-asked");
        var right = Nodes.hgrow(new ColumnScroll(resultBox));
        getChildren().addAll(left, right);
        managedProperty().bind(visibleProperty());
        viewModel.content.subscribe(_ -> Nodes.refill(this, this::fill));
        viewModel.curves.subscribe(_ -> Nodes.refill(this, this::fill));
    }

    private void fill() {
        var current = viewModel.content.get();
        setVisible(current.isPresent());
        requirements.clear();
        resultBox.getChildren().clear();
        current.ifPresent(it -> {
            if (it.isTraining()) {
                marks(it);
            } else {
                addPrerequisite(it);
            }
            showResults(it);
            requirements.setDisable(!tools.mayWrite() || it.round().isClosed());
        });
    }

    private void marks(Content it) {
        var all =
                share(
                        "training-mark",
                        it.training().mark() == 0 ? "" : Integer.toString(it.training().mark()),
                        tools.text("team.training.no-mark"),
                        share -> viewModel.setMark(it.round(), share.orElse(0)));
        requirements.add(tools.text("team.training.mark"), all);
        requirements.addHint(tools.text("team.training.mark-hint"));
        for (var place : it.places()) {
            var own = it.training().marks().stream().filter(mark -> mark.at().equals(place.at())).findFirst();
            var field =
                    share(
                            "training-mark-" + place.at().replace('.', '-'),
                            own.map(mark -> Integer.toString(mark.share())).orElse(""),
                            it.training().mark() == 0 ? "–" : Integer.toString(it.training().mark()),
                            share -> viewModel.setMark(it.round(), place, share));
            field.setAccessibleText(formatName(place));
            var label = Nodes.fillWidth(ParagraphLabel.whole(formatName(place), "training-place"));
            requirements.getChildren().add(FormPane.line(label, field));
        }
    }

    /// A field for a share in per cent; any other text is taken back.
    private TextField share(String id, String value, String prompt, Consumer<Optional<Integer>> take) {
        var field = Nodes.withId(id, new TextField(value), "share-field");
        field.setPromptText(prompt);
        field.setAccessibleText(tools.text("team.training.mark"));
        FormPane.onCommit(
                field,
                () -> {
                    var typed = field.getText().replace("%", "").strip();
                    var share = parseShare(typed);
                    if (typed.equals(value) || field.getScene() == null) {
                        return;
                    }
                    if (typed.isEmpty() || share.isPresent()) {
                        take.accept(share);
                    } else {
                        field.setText(value);
                    }
                });
        return field;
    }

    private static Optional<Integer> parseShare(String typed) {
        return typed.matches("\\d{1,3}") && RoundTraining.isShare(Integer.parseInt(typed))
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    private void addPrerequisite(Content it) {
        var choice =
                new ChoiceField<List<RoundId>>(
                        "training-after",
                        rounds -> rounds.isEmpty() ? tools.text("team.training.after-none") : it.name(rounds),
                        rounds -> viewModel.setPrerequisites(it.round(), rounds));
        choice.fill(it.choices(), it.training().after());
        requirements.add(tools.text("team.training.after"), choice);
        requirements.addHint(tools.text("team.training.after-hint"));
    }

    private void showResults(Content it) {
        if (!it.isTraining() && it.training().after().isEmpty()) {
            return;
        }
        resultBox.getChildren().add(ParagraphLabel.whole(tools.text("team.training.results"), "field-label"));
        if (it.results().isEmpty()) {
            resultBox.getChildren().add(ParagraphLabel.whole(tools.text("team.training.nobody"), "guidance"));
        } else if (it.results().stream().noneMatch(TrainingResult::hasReference)) {
            resultBox.getChildren().add(ParagraphLabel.whole(tools.text("team.training.no-reference"), "guidance"));
        }
        it.results().forEach(each -> resultBox.getChildren().add(line(each, it)));
        if (it.isTraining() && it.results().stream().anyMatch(TrainingResult::hasReference)) {
            addCurves(it);
        }
    }

    /// Adds the curves, which are computed on request only: that takes long in a large round.
    private void addCurves(Content it) {
        resultBox
                .getChildren()
                .add(
                        new PlainButton(
                                tools.text("team.training.curve"),
                                "training-curve",
                                () -> viewModel.computeCurves(it.round())));
        viewModel.curves.get().ifPresent(curves -> resultBox.getChildren().add(new TrainingCurvePane(tools, curves)));
    }

    private Node line(TrainingResult result, Content it) {
        var coder = result.coder();
        boolean admitted = !it.isTraining() && it.isAdmitted(coder);
        var name = ParagraphLabel.whole(coder.name(), "training-coder");
        var state =
                tools.text(
                        result.isPassed()
                                ? "team.training.passed"
                                : admitted ? "team.training.let-in" : "team.training.not");
        var gap = Nodes.hgrow(new Region());
        var first =
                Nodes.withStyle(
                        new HBox(
                                name,
                                ParagraphLabel.whole(state, result.isPassed() || admitted ? "answer" : "open"),
                                gap),
                        "field-line");
        if (!it.isTraining() && !result.isPassed()) {
            first.getChildren().add(admissionButton(coder, it, admitted));
        }
        var all = Nodes.withId("result-" + coder.name(), new VBox(first));
        all.getChildren().addAll(details(result));
        return all;
    }

    private Button admissionButton(Coder coder, Content it, boolean admitted) {
        var button =
                new PlainButton(
                        tools.text(admitted ? "team.training.keep-out" : "team.training.let"),
                        "let-in-" + coder.name(),
                        () ->
                                viewModel.setPermission(
                                        it.round(), coder, admitted ? BeginPermission.NOT_IN : BeginPermission.IN));
        button.setDisable(!tools.mayWrite());
        return button;
    }

    /// The amount of data; then the missed marks, which matter most, and the others.
    private List<Label> details(TrainingResult it) {
        var details = new ArrayList<Label>();
        details.add(
                ParagraphLabel.whole(
                        tools.text("team.training.compared", it.articles(), it.toDo(), it.articlesWithoutReference()),
                        "guidance"));
        createSummary(it, "team.training.falls-short", "training-short", line -> !line.isReached())
                .ifPresent(details::add);
        createSummary(it, "team.training.reached", "guidance", TrainingScore::isReached).ifPresent(details::add);
        return details;
    }

    private Optional<Label> createSummary(
            TrainingResult result, String key, String style, Predicate<TrainingScore> which) {
        var lines =
                result.scores().stream()
                        .filter(it -> it.units() > 0)
                        .filter(which)
                        .map(this::line)
                        .collect(Collectors.joining(" · "));
        return lines.isEmpty() ? Optional.empty() : Optional.of(ParagraphLabel.whole(tools.text(key, lines), style));
    }

    private String line(TrainingScore it) {
        return tools.text(
                it.isReached() ? "team.training.line" : "team.training.line-short",
                WordPieces.isolate(formatName(it)),
                it.same(),
                it.units(),
                it.mark().orElse(0));
    }

    private String formatName(TrainingScore it) {
        return it.isFound() ? tools.text("team.training.found", it.label()) : it.label();
    }
}
