package org.framewright.ui.imports;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.framewright.corpus.ImportWarning;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.Set;

/// The kinds of warnings with their numbers, the worst first. A chosen kind filters the list, and is answered for all its articles at once.
final class WarningsBar extends FlowPane {

    private final ImportViewModel viewModel;
    private final Texts texts;

    WarningsBar(ImportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("import-warnings");
        getStyleClass().add("import-warnings");
        Nodes.collapse(this);
        viewModel.warnings.subscribe(_ -> show());
        viewModel.filter.warning.subscribe(_ -> show());
    }

    private void show() {
        var warnings = viewModel.warnings.get();
        var chosen = viewModel.filter.warning.get();
        setVisible(!warnings.isEmpty());
        Nodes.refill(
                this,
                () -> {
                    getChildren().clear();
                    warnings.forEach((warning, places) -> getChildren().add(chip(warning, places, chosen)));
                    chosen.ifPresent(this::addAnswers);
                });
    }

    private ToggleButton chip(ImportWarning warning, Set<?> places, Optional<ImportWarning> chosen) {
        var words = texts.get("imports.warning-count", texts.constant("imports.warning.", warning), places.size());
        var chip = Nodes.withId("warning-" + ConstantName.of(warning), new ToggleButton(words), "warning-chip");
        chip.setSelected(chosen.filter(warning::equals).isPresent());
        chip.setOnAction(
                _ -> viewModel.filter.warning.set(chip.isSelected() ? Optional.of(warning) : Optional.empty()));
        return chip;
    }

    private void addAnswers(ImportWarning warning) {
        if (warning != ImportWarning.UNREADABLE) {
            getChildren()
                    .add(
                            new PlainButton(
                                            texts.get("imports.leave-out-warned"),
                                            "warning-leave-out",
                                            () -> viewModel.leaveOutAll(warning))
                                    .asLink());
        }
        getChildren()
                .add(
                        new PlainButton(
                                        texts.get("imports.accept-warned"),
                                        "warning-accept",
                                        () -> viewModel.accept(warning))
                                .asLink());
    }
}
