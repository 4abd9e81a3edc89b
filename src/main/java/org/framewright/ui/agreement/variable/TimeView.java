package org.framewright.ui.agreement.variable;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.rated.AgreementTimeline;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.ChartPane;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Agreement over time: alpha of all, and each coder's control chart.
final class TimeView extends VBox {

    private final VariableDetails details;
    private final FigureFormatter formatter;
    private final Texts texts;
    final ChoiceField<AgreementTimeline.DateBasis> by;
    private final VBox charts = Nodes.withStyle(new VBox(), "charts");
    private final Label means = Nodes.withId("time-means", ParagraphLabel.whole("", "guidance"));

    TimeView(VariableDetails details, FigureFormatter formatter) {
        this.details = details;
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.by = new ChoiceField<>("time-by", it -> texts.get("agreement.by." + it.name()), this::show);
        getStyleClass().add("page-part");
        var known = Stream.of(AgreementTimeline.DateBasis.values()).filter(details.timelines()::containsKey).toList();
        if (known.isEmpty()) {
            means.setText(texts.get("agreement.no-time"));
            getChildren().setAll(means);
            return;
        }
        var line =
                Nodes.withStyle(new HBox(FormPane.labelBefore(texts.get("agreement.time-by"), by), by), "field-line");
        var scroll = Nodes.vgrow(Nodes.withStyle(new ScrollPane(charts), "page-scroll"));
        scroll.setFitToWidth(true);
        getChildren().setAll(line, means, scroll);
        by.fill(known, known.getFirst());
        show(known.getFirst());
    }

    private void show(AgreementTimeline.DateBasis order) {
        var timeline = Optional.ofNullable(details.timelines().get(order)).orElseThrow();
        // only the order of the work shows drift
        boolean drift = order == AgreementTimeline.DateBasis.SUBMISSION;
        int shows = drift ? 1 : details.timelines().containsKey(AgreementTimeline.DateBasis.SUBMISSION) ? 0 : 2;
        means.setText(texts.get("agreement.time-means", timeline.undated(), shows));
        var shown = new ArrayList<Node>();
        var all = texts.get("agreement.alpha-over-time");
        shown.add(heading(all));
        shown.add(new ChartPane("chart-alpha", all, alpha(timeline.groups()), Optional.empty()));
        for (var chart : timeline.charts()) {
            var coder = details.rated().coders().get(chart.coder());
            long low = drift ? chart.points().stream().filter(AgreementTimeline.Point::isLow).count() : 0;
            var says = texts.get("agreement.chart-of", coder, formatter.number(chart.mean()), low);
            shown.add(heading(says));
            shown.add(new ChartPane("chart-" + coder, says, dots(timeline, chart, drift), Optional.of(chart.mean())));
        }
        charts.getChildren().setAll(shown);
    }

    private static Label heading(String words) {
        return ParagraphLabel.whole(words, "chart-heading");
    }

    private List<ChartPane.Dot> alpha(List<AgreementTimeline.ArticleGroup> groups) {
        return groups.stream()
                .map(it ->
                        new ChartPane.Dot(
                                it.alpha() instanceof MeasureOutcome.Defined(double value, _, _)
                                        ? Optional.of(value)
                                        : Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                shortDay(groups, it),
                                describe(it, formatter.format(it.alpha()))))
                .toList();
    }

    private List<ChartPane.Dot> dots(AgreementTimeline timeline, AgreementTimeline.Chart chart, boolean limits) {
        return IntStream.range(0, chart.points().size())
                .mapToObj(i -> dot(timeline.groups(), i, chart.points().get(i), limits))
                .toList();
    }

    private ChartPane.Dot dot(
            List<AgreementTimeline.ArticleGroup> groups, int place, AgreementTimeline.Point point, boolean limits) {
        var group = groups.get(place);
        var known = Optional.of(point).filter(it -> it.comparisons() > 0);
        return new ChartPane.Dot(
                known.map(AgreementTimeline.Point::same),
                known.filter(_ -> limits).map(AgreementTimeline.Point::low),
                known.filter(_ -> limits).map(AgreementTimeline.Point::high),
                shortDay(groups, group),
                describe(group, formatter.number(point.same())));
    }

    private String describe(AgreementTimeline.ArticleGroup group, String figure) {
        return texts.get("agreement.period", day(group.from()), day(group.to()), group.units(), figure);
    }

    /// The first day of a period, without the year where all have the same one.
    private String shortDay(List<AgreementTimeline.ArticleGroup> groups, AgreementTimeline.ArticleGroup of) {
        boolean sameYear = groups.stream().map(it -> it.from().getYear()).distinct().count() == 1;
        return sameYear ? texts.dates().dayOfYear(of.from().toString()) : day(of.from());
    }

    private String day(LocalDate it) {
        return formatter.texts().dates().day(it);
    }
}
