package org.framewright.ui.team.assignment;

import javafx.beans.binding.Bindings;
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

import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.team.assign.AssignmentService.DrawnAssignments;
import org.framewright.team.assign.AssignmentService.OverlapPrecision;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.assignment.DrawViewModel.DrawOutcome;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;

/// A preview of the next batch: the number of articles for each coder, the overlap of each two, and its effect on agreement.
final class BatchPreviewPane extends BorderPane {

    private static final double PERCENT = 100;

    private final DrawViewModel viewModel;
    private final TeamTools tools;
    private final VBox content = Nodes.withId("preview", new VBox(), "preview");
    private final ScrollPane scroll = Nodes.withStyle(new ScrollPane(content), "preview-scroll");
    private final ObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
    final Action assignAction;

    BatchPreviewPane(DrawViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        this.assignAction = Action.of("team.give.give", "Shortcut+Enter", viewModel::assign).withObstacle(obstacle);
        var hint = Nodes.withStyle(new ParagraphLabel(tools.text("team.give.nothing-written")), "guidance");
        var line = Nodes.withStyle(new HBox(tools.button(assignAction, "give").asMain(), hint), "give-line");
        setBottom(line);
        viewModel.outcome.subscribe(this::show);
    }

    private void show(DrawOutcome outcome) {
        obstacle.set(
                switch (outcome) {
                    case DrawOutcome.Drawing() -> Optional.of(tools.text("team.looking"));
                    case DrawOutcome.NotDrawable(var why) -> Optional.of(why);
                    case DrawOutcome.DrawResult _ -> Optional.empty();
                });
        switch (outcome) {
            case DrawOutcome.Drawing() -> content.getChildren().setAll(guidance(tools.text("team.looking")));
            case DrawOutcome.NotDrawable(var why) -> {
                var label = Nodes.withId("preview-not", keepInView(ParagraphLabel.sentence(why)));
                content.getChildren().setAll(label);
            }
            case DrawOutcome.DrawResult(var assignments) -> show(assignments);
        }
    }

    private void show(DrawnAssignments assignments) {
        var recipe = assignments.batch().recipe();
        var sentence =
                keepInView(
                        ParagraphLabel.whole(
                                tools.text(
                                        "team.give.drawn",
                                        recipe.articles(),
                                        recipe.pool(),
                                        recipe.overlap(),
                                        recipe.codersPerArticle(),
                                        assignments.assignments().size(),
                                        recipe.overlap() == 0 ? 0 : recipe.articles() - recipe.overlap())));
        sentence.setId("preview-sentence");
        content.getChildren().setAll(sentence, shares(assignments));
        if (assignments.known() > 0) {
            content.getChildren()
                    .add(keepInView(ParagraphLabel.whole(tools.text("team.give.known", assignments.known()))));
        }
        if (recipe.overlap() > 0 && assignments.coders().size() > 2) {
            content.getChildren().addAll(heading("team.give.shared-by"), pairs(assignments));
        }
        if (recipe.overlap() > 0) {
            content.getChildren().add(heading("team.give.what-it-tells"));
        }
        var tells =
                keepInView(
                        ParagraphLabel.whole(
                                assignments
                                        .precision()
                                        .map(this::formatPrecision)
                                        .orElseGet(() -> tools.text("team.give.tells-nothing"))));
        tells.setId("preview-precision");
        content.getChildren().add(tells);
        if (viewModel.isFirstBatch()) {
            var first = keepInView(ParagraphLabel.whole(tools.text("team.give.first"), "guidance"));
            content.getChildren().add(first);
        }
    }

    /// Keeps a sentence in view: only the tables are scrolled sideways.
    private Label keepInView(Label sentence) {
        sentence.maxWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                0,
                                                scroll.getViewportBounds().getWidth()
                                                        - content.snappedLeftInset()
                                                        - content.snappedRightInset()),
                                scroll.viewportBoundsProperty(),
                                content.insetsProperty()));
        return sentence;
    }

    private Node shares(DrawnAssignments assignments) {
        var grid = grid();
        addHeadings(grid, "team.column.coder", "team.give.new", "team.give.of-these-shared", "team.give.altogether");
        for (var coder : assignments.coders()) {
            var mine = assignments.drawn().stream().filter(it -> it.coders().contains(coder.id())).toList();
            int shared = (int) mine.stream().filter(it -> it.coders().size() > 1).count();
            int row = grid.getRowCount();
            grid.add(new Label(coder.name()), 0, row);
            number(grid, 1, row, mine.size());
            number(grid, 2, row, shared);
            number(grid, 3, row, viewModel.countArticles(coder.id()) + mine.size());
        }
        return grid;
    }

    private void addHeadings(GridPane grid, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            var head = guidance(tools.text(keys[i]));
            grid.add(head, i, 0);
            GridPane.setHalignment(head, i == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    /// The overlap of each two coders, once.
    private Node pairs(DrawnAssignments assignments) {
        var grid = grid();
        var coders = assignments.coders();
        for (int i = 1; i < coders.size(); i++) {
            grid.add(new Label(coders.get(i).name()), 0, i);
            for (int j = 0; j < i; j++) {
                number(grid, j + 1, i, countShared(assignments, coders.get(i), coders.get(j)));
            }
        }
        for (int j = 0; j < coders.size() - 1; j++) {
            var head = guidance(coders.get(j).name());
            grid.add(head, j + 1, 0);
            GridPane.setHalignment(head, HPos.RIGHT);
        }
        return grid;
    }

    private static int countShared(DrawnAssignments assignments, Coder one, Coder other) {
        var both = List.<CoderId>of(one.id(), other.id());
        return (int) assignments.drawn().stream().filter(it -> it.coders().containsAll(both)).count();
    }

    private String formatPrecision(OverlapPrecision precision) {
        if (precision.isExact()) {
            return tools.text("team.give.tells-all", precision.articles());
        }
        double points = precision.halfWidth() * PERCENT;
        return tools.text(
                "team.give.tells",
                Math.round(precision.agreement() * PERCENT),
                Math.round(points),
                Math.round(Math.max(0, precision.agreement() * PERCENT - points)),
                Math.round(Math.min(PERCENT, precision.agreement() * PERCENT + points)),
                precision.articles());
    }

    private static GridPane grid() {
        // the grid scrolls where there is no room
        return Nodes.keepWidth(Nodes.withStyle(new GridPane(), "preview-grid"));
    }

    private static void number(GridPane grid, int column, int row, int number) {
        var label = Nodes.withStyle(new Label(Integer.toString(number)), "preview-number");
        grid.add(label, column, row);
        GridPane.setHalignment(label, HPos.RIGHT);
    }

    private Label heading(String key) {
        return Nodes.withStyle(new Label(tools.text(key)), "fields-heading");
    }

    private static Label guidance(String words) {
        return Nodes.withStyle(new Label(words), "guidance");
    }
}
