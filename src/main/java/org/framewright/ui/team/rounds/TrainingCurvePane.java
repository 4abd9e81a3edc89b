package org.framewright.ui.team.rounds;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.team.training.TrainingCurve;
import org.framewright.team.training.TrainingCurve.TrainingWeek;
import org.framewright.ui.controls.ChartPane;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TableHeight;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;

/// The agreement of each coder with the reference over the weeks of a training: a chart for each, and a table of all.
final class TrainingCurvePane extends VBox {

    private static final int MOST_LINES = 12;
    private static final double EMPTY = 60;
    private static final int PER_CENT = 100;

    private final TeamTools tools;

    /// A line of the table.
    private record CurveLine(String coder, TrainingWeek week) {}

    TrainingCurvePane(TeamTools tools, List<TrainingCurve> curves) {
        this.tools = tools;
        setId("training-curves");
        getStyleClass().add("charts");
        getChildren().add(ParagraphLabel.whole(tools.text("team.training.curve-means"), "guidance"));
        for (var curve : curves) {
            if (!curve.weeks().isEmpty()) {
                var name = curve.coder().name();
                getChildren().add(Nodes.withStyle(new Label(name), "chart-heading"));
                var dots = curve.weeks().stream().map(this::dot).toList();
                getChildren().add(new ChartPane("curve-" + name, name, dots, Optional.empty()));
            }
        }
        getChildren().add(table(curves));
    }

    private ChartPane.Dot dot(TrainingWeek week) {
        return new ChartPane.Dot(
                week.share(),
                Optional.empty(),
                Optional.empty(),
                day(week),
                tools.text("team.training.week", day(week), share(week), week.articles()));
    }

    private LineTable<CurveLine> table(List<TrainingCurve> curves) {
        var table =
                new LineTable<CurveLine>("training-weeks", tools.text("team.training.curve"), it -> it)
                        .text(tools.text("team.column.coder"), 96, CurveLine::coder)
                        .dates(
                                tools.text("team.training.week-of"),
                                106,
                                it -> Optional.of(it.week().monday().toString()),
                                tools.texts().dates()::day)
                        .number(tools.text("team.column.articles"), 78, it -> it.week().articles())
                        .text(tools.text("team.training.as-reference"), 170, it -> share(it.week()));
        table.setEmptyText(tools.text("team.training.no-weeks"));
        table.fill(
                curves.stream()
                        .flatMap(it -> it.weeks().stream().map(week -> new CurveLine(it.coder().name(), week)))
                        .toList());
        TableHeight.keep(table, MOST_LINES, EMPTY);
        return table;
    }

    private String day(TrainingWeek week) {
        return tools.texts().dates().day(week.monday());
    }

    /// The share, or why there is none.
    private String share(TrainingWeek week) {
        return week.share()
                .map(it -> tools.text("team.training.share", Math.round(it * PER_CENT), week.same(), week.units()))
                .orElseGet(() ->
                        tools.text(
                                week.articles() == 0
                                        ? "team.training.week-no-reference"
                                        : "team.training.week-no-units"));
    }
}
