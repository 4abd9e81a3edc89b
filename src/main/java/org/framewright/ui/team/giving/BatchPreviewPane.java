package org.framewright.ui.team.giving;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.team.assign.AssignmentService.DrawnAssignments;
import org.framewright.team.assign.OverlapPrecision;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.giving.DrawViewModel.DrawOutcome;

import java.util.List;
import java.util.Optional;

/// What would be given out: to whom how much, who shares how many with whom, and what that will tell of agreement.
final class BatchPreviewPane extends BorderPane {

    private static final double PERCENT = 100;

    private final DrawViewModel viewModel;
    private final TeamTools tools;
    private final VBox said = StyleClasses.with(new VBox(), "preview");
    private final ObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
    final Action giving;

    BatchPreviewPane(DrawViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        said.setId("preview");
        var scrolled = StyleClasses.with(new ScrollPane(said), "preview-scroll");
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        setCenter(scrolled);
        this.giving = Action.of("team.give.give", "Shortcut+Enter", viewModel::give).unless(obstacle);
        var hint = StyleClasses.with(new ParagraphLabel(tools.words("team.give.nothing-written")), "guidance");
        var line = StyleClasses.with(new HBox(tools.button(giving, "give").asMain(), hint), "give-line");
        setBottom(line);
        viewModel.outcomeProperty().subscribe(this::show);
    }

    private void show(DrawOutcome outcome) {
        obstacle.set(
                switch (outcome) {
                    case DrawOutcome.Drawing() -> Optional.of(tools.words("team.looking"));
                    case DrawOutcome.NotDrawable(var why) -> Optional.of(why);
                    case DrawOutcome.DrawResult _ -> Optional.empty();
                });
        switch (outcome) {
            case DrawOutcome.Drawing() -> said.getChildren().setAll(guidance(tools.words("team.looking")));
            case DrawOutcome.NotDrawable(var why) -> {
                var label = ParagraphLabel.whole(why);
                label.setId("preview-not");
                said.getChildren().setAll(label);
            }
            case DrawOutcome.DrawResult(var given) -> show(given);
        }
    }

    private void show(DrawnAssignments given) {
        var recipe = given.batch().recipe();
        var sentence =
                ParagraphLabel.whole(
                        tools.words(
                                "team.give.drawn",
                                recipe.articles(),
                                recipe.pool(),
                                recipe.overlap(),
                                recipe.perArticle(),
                                given.assignments().size()));
        sentence.setId("preview-sentence");
        said.getChildren().setAll(sentence, shares(given));
        if (recipe.overlap() > 0 && given.coders().size() > 2) {
            said.getChildren().addAll(heading("team.give.shared-by"), pairs(given));
        }
        if (recipe.overlap() > 0) {
            said.getChildren().add(heading("team.give.what-it-tells"));
        }
        var tells =
                ParagraphLabel.whole(
                        given.precision().map(this::tells).orElseGet(() -> tools.words("team.give.tells-nothing")));
        tells.setId("preview-precision");
        said.getChildren().add(tells);
        if (viewModel.isFirst()) {
            var first = ParagraphLabel.whole(tools.words("team.give.first"));
            first.getStyleClass().add("guidance");
            said.getChildren().add(first);
        }
    }

    private Node shares(DrawnAssignments given) {
        var grid = grid();
        heads(grid, "team.column.coder", "team.give.new", "team.give.of-these-shared", "team.give.altogether");
        for (var coder : given.coders()) {
            var mine = given.drawn().stream().filter(it -> it.coders().contains(coder.id())).toList();
            int shared = (int) mine.stream().filter(it -> it.coders().size() > 1).count();
            int row = grid.getRowCount();
            grid.add(new Label(coder.name()), 0, row);
            number(grid, 1, row, mine.size());
            number(grid, 2, row, shared);
            number(grid, 3, row, viewModel.has(coder.id()) + mine.size());
        }
        return grid;
    }

    private void heads(GridPane grid, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            var head = guidance(tools.words(keys[i]));
            grid.add(head, i, 0);
            GridPane.setHalignment(head, i == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    /// Who shares how many with whom: each two once.
    private Node pairs(DrawnAssignments given) {
        var grid = grid();
        var coders = given.coders();
        for (int i = 1; i < coders.size(); i++) {
            grid.add(new Label(coders.get(i).name()), 0, i);
            for (int j = 0; j < i; j++) {
                number(grid, j + 1, i, common(given, coders.get(i), coders.get(j)));
            }
        }
        for (int j = 0; j < coders.size() - 1; j++) {
            var head = guidance(coders.get(j).name());
            grid.add(head, j + 1, 0);
            GridPane.setHalignment(head, HPos.RIGHT);
        }
        return grid;
    }

    private static int common(DrawnAssignments given, Coder one, Coder other) {
        var both = List.<CoderId>of(one.id(), other.id());
        return (int) given.drawn().stream().filter(it -> it.coders().containsAll(both)).count();
    }

    private String tells(OverlapPrecision precision) {
        if (precision.isExact()) {
            return tools.words("team.give.tells-all", precision.articles());
        }
        double points = precision.halfWidth() * PERCENT;
        return tools.words(
                "team.give.tells",
                Math.round(precision.agreement() * PERCENT),
                Math.round(points),
                Math.round(Math.max(0, precision.agreement() * PERCENT - points)),
                Math.round(Math.min(PERCENT, precision.agreement() * PERCENT + points)),
                precision.articles());
    }

    private static GridPane grid() {
        var grid = StyleClasses.with(new GridPane(), "preview-grid");
        // where it finds no room it scrolls
        grid.setMinWidth(USE_PREF_SIZE);
        return grid;
    }

    private static void number(GridPane grid, int column, int row, int number) {
        var label = StyleClasses.with(new Label(Integer.toString(number)), "preview-number");
        grid.add(label, column, row);
        GridPane.setHalignment(label, HPos.RIGHT);
    }

    private Label heading(String key) {
        return StyleClasses.with(new Label(tools.words(key)), "fields-heading");
    }

    private static Label guidance(String words) {
        return StyleClasses.with(new Label(words), "guidance");
    }
}
