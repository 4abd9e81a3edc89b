package org.framewright.ui.agreement;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.model.ConstantName;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.AlphaThresholds.Level;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.agreement.figures.FigureTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The number of lines at each level of agreement. Each number is a switch: with some of them on, only their lines are shown.
final class AssessmentBar extends HBox {

    private final Texts texts;
    private final Map<Level, ToggleButton> buttons = new EnumMap<>(Level.class);

    /// The levels that are switched on; none for all lines.
    final ObjectProperty<Set<Level>> levels = new SimpleObjectProperty<>(Set.of());

    AssessmentBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("assessment-bar");
        EnumSet.allOf(Level.class).forEach(it -> buttons.put(it, button(it)));
        getChildren().setAll(buttons.values());
        levels.subscribe(it -> buttons.forEach((level, button) -> button.setSelected(it.contains(level))));
    }

    private ToggleButton button(Level level) {
        var sign = Nodes.withStyle(new Region(), "level", FigureTable.styleClass(level));
        var button =
                Nodes.keepWidth(
                        Nodes.withId("level-" + ConstantName.of(level), new ToggleButton("", sign), "level-filter"));
        button.setOnAction(_ -> {
            var chosen = new HashSet<>(levels.get());
            if (!chosen.remove(level)) {
                chosen.add(level);
            }
            levels.set(Set.copyOf(chosen));
        });
        return button;
    }

    /// Counts lines. A level without lines has no switch.
    void show(List<FigureLine> lines, AlphaThresholds thresholds) {
        var counts =
                lines.stream()
                        .flatMap(it -> level(it, thresholds).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        buttons.forEach((level, button) -> {
            long count = counts.getOrDefault(level, 0L);
            button.setText(texts.get("agreement.level." + ConstantName.of(level), count));
            Nodes.show(button, count > 0);
        });
        if (!counts.keySet().containsAll(levels.get())) {
            levels.set(Set.of());
        }
    }

    /// The level of a line; empty for a line that is never assessed.
    static Optional<Level> level(FigureLine line, AlphaThresholds thresholds) {
        return line.alpha().map(it -> thresholds.assessment(it).level());
    }
}
