package org.framewright.ui.agreement;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ConstantName;
import org.framewright.model.study.Round;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FilterChip;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The choices in the header: the round, the coders, the articles, and the measure with the thresholds.
final class FilterBar {

    /// The characters of an outlet on its chip.
    private static final int OUTLET = 24;

    private final AgreementViewModel viewModel;
    private final FigureFormatter formatter;
    private final Texts texts;
    private final ChoiceField<Round> rounds;
    private final CoderMenu coders;
    private final ChoiceField<Optional<String>> outlets;
    private final ChoiceField<Optional<Integer>> versions;
    private final ChoiceField<UnitMeasure> additionalMeasure;
    private final ChoiceField<AgreementWeights> weights;
    private final FilterChip articles;
    private final FilterChip measure;
    private final TextField from = field("from", 9);
    private final TextField to = field("to", 9);
    private final TextField tentative = field("tentative", 4);
    private final TextField reliable = field("reliable", 4);
    private Optional<Notification> dayProblem = Optional.empty();

    FilterBar(AgreementViewModel viewModel, FigureFormatter formatter) {
        this.viewModel = viewModel;
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.rounds =
                new ChoiceField<>(
                        round ->
                                round.isClosed()
                                        ? WordPieces.isolate(texts.get("agreement.round-closed", round.name()))
                                        : round.name(),
                        it -> viewModel.setSettings(settings().withRound(it.name())));
        this.coders = new CoderMenu(texts, it -> viewModel.setSettings(settings().withCoders(it)));
        this.outlets =
                new ChoiceField<>(
                        it -> it.orElseGet(() -> texts.get("agreement.all-outlets")),
                        it -> setOutlets(it.stream().toList()));
        this.versions = new ChoiceField<>(this::version, this::setVersion);
        this.additionalMeasure =
                new ChoiceField<>(
                        it -> formatter.measure(it.id()), it -> viewModel.setSettings(settings().withMeasure(it.id())));
        this.weights =
                new ChoiceField<>(
                        it -> texts.get("agreement.weights." + ConstantName.of(it)),
                        it -> viewModel.setSettings(settings().withWeights(it)));
        chip(rounds, "agreement.round", "agreement-round");
        chip(coders, "agreement.coders", "agreement-coders");
        this.articles =
                new FilterChip(
                        "agreement-articles",
                        texts.get("agreement.articles"),
                        List.of(
                                labelled("agreement.outlet", outlets, "agreement-outlet"),
                                Nodes.withStyle(
                                        new HBox(
                                                labelled("agreement.from", from, "agreement-from"),
                                                labelled("agreement.to", to, "agreement-to")),
                                        "field-line"),
                                labelled("agreement.version", versions, "agreement-version")));
        this.measure =
                new FilterChip(
                        "agreement-measure",
                        texts.get("agreement.measure"),
                        List.of(
                                labelled("agreement.more", additionalMeasure, "agreement-more"),
                                labelled("agreement.weights", weights, "agreement-weights"),
                                labelled("agreement.tentative", tentative, "agreement-tentative"),
                                labelled("agreement.reliable", reliable, "agreement-reliable")));
        Stream.of(from, to).forEach(it -> FormPane.onCommit(it, this::setPeriod));
        Stream.of(tentative, reliable).forEach(it -> FormPane.onCommit(it, this::setThresholds));
        viewModel.choices.subscribe(it -> it.ifPresent(this::fill));
        viewModel.result.subscribe(_ -> viewModel.choices.get().ifPresent(this::fill));
        viewModel.thresholds.subscribe(_ -> showThresholds());
    }

    private static TextField field(String id, int columns) {
        var field = Nodes.withId("agreement-" + id, new TextField());
        field.setPrefColumnCount(columns);
        return field;
    }

    private void chip(Region control, String key, String id) {
        control.setId(id);
        control.getStyleClass().add("choice-chip");
        control.setAccessibleText(texts.get(key));
    }

    private VBox labelled(String key, Region control, String id) {
        control.setId(id);
        return Nodes.withStyle(new VBox(FormPane.labelAbove(texts.get(key), control, "field-name"), control), "field");
    }

    /// The chips, from left to right.
    List<Node> chips() {
        return List.of(rounds, coders, articles, measure);
    }

    void takeKeyboard() {
        rounds.requestFocus();
    }

    private AgreementSettings settings() {
        return viewModel.settings.get();
    }

    private void setFilter(UnaryOperator<CodingFilter> change) {
        viewModel.setSettings(settings().withFilter(change.apply(settings().filter())));
    }

    private void setOutlets(List<String> published) {
        setFilter(it -> new CodingFilter(it.from(), it.to(), published, it.version()));
    }

    private void setVersion(Optional<Integer> version) {
        setFilter(it -> new CodingFilter(it.from(), it.to(), it.outlets(), version.orElse(null)));
    }

    private void setPeriod() {
        var first = day(from);
        var last = day(to);
        if (isInvalidDay(from) || isInvalidDay(to)) {
            var newNotification =
                    Notification.problem(
                            texts.get("agreement.no-day", isInvalidDay(from) ? from.getText() : to.getText()));
            dayProblem = Optional.of(newNotification);
            viewModel.showNotification(newNotification);
        } else {
            dismissDayProblem();
            setFilter(it -> new CodingFilter(first.orElse(null), last.orElse(null), it.outlets(), it.version()));
        }
    }

    /// Dismisses the problem of a field once it has a day, or is empty.
    private void dismissDayProblem() {
        if (dayProblem.isPresent() && viewModel.noticeProperty().get().equals(dayProblem)) {
            viewModel.dismissNotification();
        }
        dayProblem = Optional.empty();
    }

    private static Optional<LocalDate> day(TextField field) {
        return CodingFilter.parseDay(field.getText().strip());
    }

    private static boolean isInvalidDay(TextField field) {
        return !field.getText().isBlank() && day(field).isEmpty();
    }

    private void setThresholds() {
        AlphaThresholds.parse(tentative.getText(), reliable.getText())
                .filter(it -> !it.equals(viewModel.thresholds.get()))
                .ifPresentOrElse(viewModel::setThresholds, this::showThresholds);
    }

    private void showThresholds() {
        var newThresholds = viewModel.thresholds.get();
        tentative.setText(formatter.number(newThresholds.tentative()));
        reliable.setText(formatter.number(newThresholds.reliable()));
    }

    private void fill(AgreementChoices choices) {
        show(from, settings().filter().from());
        show(to, settings().filter().to());
        var name = viewModel.result.get().map(it -> it.report().round()).or(() -> settings().round());
        rounds.fill(
                choices.rounds(),
                choices.rounds().stream()
                        .filter(it -> name.filter(it.name()::equals).isPresent())
                        .findFirst()
                        .orElse(null));
        coders.fill(choices.coders(), settings().coders());
        outlets.fill(ChoiceField.withNone(choices.outlets()), settings().filter().outlets().stream().findFirst());
        versions.fill(ChoiceField.withNone(choices.versions()), Optional.ofNullable(settings().filter().version()));
        additionalMeasure.fill(
                Stream.of(UnitMeasure.values())
                        .filter(it -> it != UnitMeasure.KRIPPENDORFF_ALPHA && it != UnitMeasure.PERCENT_AGREEMENT)
                        .toList(),
                UnitMeasure.of(settings().measure()).orElse(UnitMeasure.GWET_AC));
        weights.fill(List.of(AgreementWeights.values()), settings().weights());
        articles.setValue(describeArticles());
        measure.setValue(formatter.measure(UnitMeasure.KRIPPENDORFF_ALPHA.id()));
    }

    /// The articles in some words: all, or those of an outlet, of days, of a version of the codebook.
    private String describeArticles() {
        var filter = settings().filter();
        var days =
                Stream.of(filter.from(), filter.to()).allMatch(Objects::isNull)
                        ? Stream.<String>empty()
                        : Stream.of(texts.get("agreement.days", day(filter.from()), day(filter.to())));
        var version = Optional.ofNullable(filter.version()).map(it -> texts.get("agreement.only-version", it));
        var outlet = filter.outlets().stream().map(it -> WordPieces.shorten(it, OUTLET));
        var parts = Stream.of(outlet, days, version.stream()).flatMap(it -> it).toList();
        return parts.isEmpty() ? texts.get("agreement.all-articles") : String.join(" · ", parts);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    /// Shows a day in a field; text that is no day stays, beside its problem.
    private static void show(TextField field, @Nullable LocalDate day) {
        if (!isInvalidDay(field)) {
            field.setText(day == null ? "" : day.toString());
        }
    }

    private String version(Optional<Integer> version) {
        return version.map(it -> texts.get("agreement.only-version", it))
                .orElseGet(() -> texts.get("agreement.all-versions"));
    }
}
