package org.framewright.ui.agreement.variable;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.agreement.Outcome;
import org.framewright.reliability.rated.Examined;
import org.framewright.reliability.rated.Timeline;
import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.FormFields;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How agreement goes over time: alpha of all, and each coder's control chart.
final class TimeView extends VBox {

    private final Examined examined;
    private final FigureWords words;
    private final Texts texts;
    final Choice<Timeline.By> by;
    private final VBox charts = Styles.with(new VBox(), "charts");
    private final Label means = ParagraphLabel.whole("", "guidance");

    TimeView(Examined examined, FigureWords words) {
        this.examined = examined;
        this.words = words;
        this.texts = words.texts();
        this.by = new Choice<>(it -> texts.get("agreement.by." + it.name()), this::show);
        getStyleClass().add("page-part");
        by.setId("time-by");
        var known = Stream.of(Timeline.By.values()).filter(examined.timelines()::containsKey).toList();
        if (known.isEmpty()) {
            means.setText(texts.get("agreement.no-time"));
            getChildren().setAll(means);
            return;
        }
        var line = Styles.with(new HBox(FormFields.labelBefore(texts.get("agreement.time-by"), by), by), "field-line");
        var scroll = Styles.with(new ScrollPane(charts), "page-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(line, means, scroll);
        by.fill(known, known.getFirst());
        show(known.getFirst());
    }

    private void show(Timeline.By order) {
        var timeline = Optional.ofNullable(examined.timelines().get(order)).orElseThrow();
        means.setText(texts.get("agreement.time-means", timeline.undated()));
        var shown = new ArrayList<Node>();
        var all = texts.get("agreement.alpha-over-time");
        shown.add(heading(all));
        shown.add(new ChartPane("chart-alpha", all, alpha(timeline.stretches()), Optional.empty()));
        for (var chart : timeline.charts()) {
            var coder = examined.rated().coders().get(chart.coder());
            long low = chart.points().stream().filter(Timeline.Point::isLow).count();
            var says = texts.get("agreement.chart-of", coder, words.number(chart.mean()), low);
            shown.add(heading(says));
            shown.add(new ChartPane("chart-" + coder, says, dots(timeline, chart), Optional.of(chart.mean())));
        }
        charts.getChildren().setAll(shown);
    }

    private static Label heading(String words) {
        return Styles.with(new Label(words), "chart-heading");
    }

    private List<ChartPane.Dot> alpha(List<Timeline.ArticleGroup> stretches) {
        return stretches.stream()
                .map(it ->
                        new ChartPane.Dot(
                                it.alpha() instanceof Outcome.Defined(double value, _, _)
                                        ? Optional.of(value)
                                        : Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                day(it.from()),
                                says(it, words.figure(it.alpha()))))
                .toList();
    }

    private List<ChartPane.Dot> dots(Timeline timeline, Timeline.Chart chart) {
        return IntStream.range(0, chart.points().size())
                .mapToObj(i -> dot(timeline.stretches().get(i), chart.points().get(i)))
                .toList();
    }

    private ChartPane.Dot dot(Timeline.ArticleGroup stretch, Timeline.Point point) {
        var known = Optional.of(point).filter(it -> it.comparisons() > 0);
        return new ChartPane.Dot(
                known.map(Timeline.Point::same),
                known.map(Timeline.Point::low),
                known.map(Timeline.Point::high),
                day(stretch.from()),
                says(stretch, words.number(point.same())));
    }

    private String says(Timeline.ArticleGroup stretch, String figure) {
        return texts.get("agreement.stretch", day(stretch.from()), day(stretch.to()), stretch.units(), figure);
    }

    private String day(LocalDate it) {
        return words.texts().dates().day(it);
    }
}
