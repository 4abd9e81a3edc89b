package org.framewright.ui.agreement.figures;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.framewright.reliability.overview.AlphaThresholds.Level;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.text.Nodes;

import java.util.Optional;
import java.util.function.Function;

/// The assessment of a line in words, with the sign of its level.
final class AssessmentCell extends ColumnCell<FigureRow, String> {

    private final Region sign = Nodes.withStyle(new Region(), "level");
    private final Function<FigureEstimate, Level> levelOf;

    AssessmentCell(Function<FigureEstimate, Level> levelOf) {
        this.levelOf = levelOf;
    }

    @Override
    protected void show(String words) {
        var level =
                Optional.ofNullable(getTableRow())
                        .map(it -> it.getItem())
                        .flatMap(FigureRow::figures)
                        .flatMap(FigureLine::alpha)
                        .map(levelOf);
        setText(words);
        setGraphic(level.isPresent() && !words.isEmpty() ? sign : null);
        level.ifPresent(it -> sign.getStyleClass().setAll("level", FigureTable.styleClass(it)));
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }
}
