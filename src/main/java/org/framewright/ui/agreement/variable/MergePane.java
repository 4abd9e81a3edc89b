package org.framewright.ui.agreement.variable;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.framewright.reliability.rated.WhatIfScenario;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.ChoiceField;
import org.framewright.ui.controls.StyleClasses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which categories would count as which. One is dragged onto another, and while it is, the figure answers; or chosen from a list.
final class MergePane extends GridPane {

    private static final double HALF = 50;

    private final WhatIfViewModel viewModel;
    private final FigureFormatter formatter;
    private final List<ChoiceField<Integer>> choices = new ArrayList<>();
    private Optional<Integer> dragged = Optional.empty();

    MergePane(WhatIfViewModel viewModel, FigureFormatter formatter) {
        this.viewModel = viewModel;
        this.formatter = formatter;
        getStyleClass().add("merge-pane");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setPercentWidth(HALF);
        var choice = new ColumnConstraints();
        choice.setHgrow(Priority.ALWAYS);
        choice.setPercentWidth(HALF);
        getColumnConstraints().setAll(name, choice);
        for (int i = 0; i < viewModel.rated.categories().size(); i++) {
            add(i);
        }
        viewModel.chosen.subscribe(this::show);
    }

    private void add(int category) {
        var chip = StyleClasses.with(new Label(name(category)), "merge-chip");
        chip.setId("merge-chip-" + category);
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setTooltip(new Tooltip(name(category)));
        chip.setOnDragDetected(event -> {
            dragged = Optional.of(category);
            chip.startFullDrag();
            event.consume();
        });
        chip.setOnMouseDragEntered(_ ->
                dragged.filter(it -> it != category)
                        .ifPresent(it -> {
                            chip.getStyleClass().add("target");
                            viewModel.previewMerge(it, category);
                        }));
        chip.setOnMouseDragExited(_ -> {
            chip.getStyleClass().remove("target");
            viewModel.endPreview();
        });
        chip.setOnMouseDragReleased(_ -> {
            chip.getStyleClass().remove("target");
            dragged.filter(it -> it != category).ifPresent(it -> viewModel.merge(it, category));
            dragged = Optional.empty();
        });
        var choice = new ChoiceField<Integer>(it -> mergeLabel(category, it), it -> viewModel.merge(category, it));
        choice.setId("merge-" + category);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(formatter.texts().get("agreement.what-if.counts-as", name(category)));
        choices.add(choice);
        addRow(category, chip, choice);
    }

    private String mergeLabel(int category, int target) {
        return category == target
                ? formatter.texts().get("agreement.what-if.itself")
                : formatter.texts().get("agreement.what-if.as", name(target));
    }

    private void show(WhatIfScenario scenario) {
        var all = IntStream.range(0, choices.size()).boxed().toList();
        for (int i = 0; i < choices.size(); i++) {
            int itself = i;
            var offered = new ArrayList<Integer>(List.of(itself));
            all.stream().filter(it -> it != itself).forEach(offered::add);
            choices.get(i).fill(offered, scenario.targets().isEmpty() ? itself : scenario.targets().get(i));
        }
    }

    private String name(int category) {
        return formatter.label(viewModel.rated.categories().get(category));
    }
}
