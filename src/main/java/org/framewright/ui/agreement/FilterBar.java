package org.framewright.ui.agreement;

import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.Round;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.ChoiceField;
import org.framewright.ui.controls.FormFields;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the agreement is asked of, and by which thresholds it is judged.
final class FilterBar extends FlowPane {

    private final AgreementViewModel viewModel;
    private final FigureFormatter words;
    private final Texts texts;
    private final ChoiceField<Round> rounds;
    private final ChoiceField<List<String>> coders;
    private final ChoiceField<Optional<String>> outlets;
    private final ChoiceField<Optional<Integer>> versions;
    private final ChoiceField<UnitMeasure> more;
    private final TextField from = field("from", 9);
    private final TextField to = field("to", 9);
    private final TextField tentative = field("tentative", 4);
    private final TextField reliable = field("reliable", 4);
    private Optional<Notice> wrong = Optional.empty();

    FilterBar(AgreementViewModel viewModel, FigureFormatter words) {
        this.viewModel = viewModel;
        this.words = words;
        this.texts = words.texts();
        this.rounds = new ChoiceField<>(this::name, it -> viewModel.ask(asked().inRound(it.name())));
        this.coders = new ChoiceField<>(this::names, it -> viewModel.ask(asked().between(it)));
        this.outlets =
                new ChoiceField<>(
                        it -> it.orElseGet(() -> texts.get("agreement.all-outlets")),
                        it -> askOnly(it.stream().toList()));
        this.versions = new ChoiceField<>(this::version, this::askVersion);
        this.more = new ChoiceField<>(it -> words.measure(it.id()), it -> viewModel.ask(asked().more(it.id())));
        getStyleClass().add("agreement-filters");
        setId("agreement-filters");
        getChildren()
                .setAll(
                        labelled("agreement.round", rounds, "agreement-round"),
                        labelled("agreement.coders", coders, "agreement-coders"),
                        labelled("agreement.outlet", outlets, "agreement-outlet"),
                        labelled("agreement.from", from, "agreement-from"),
                        labelled("agreement.to", to, "agreement-to"),
                        labelled("agreement.version", versions, "agreement-version"),
                        labelled("agreement.more", more, "agreement-more"),
                        labelled("agreement.tentative", tentative, "agreement-tentative"),
                        labelled("agreement.reliable", reliable, "agreement-reliable"));
        Stream.of(from, to).forEach(it -> FormFields.whenTyped(it, this::askPeriod));
        Stream.of(tentative, reliable).forEach(it -> FormFields.whenTyped(it, this::judge));
        viewModel.offeredProperty().subscribe(it -> it.ifPresent(this::fill));
        viewModel.shownProperty().subscribe(_ -> viewModel.offeredProperty().get().ifPresent(this::fill));
        viewModel.thresholdsProperty().subscribe(_ -> showThresholds());
    }

    private static TextField field(String id, int columns) {
        var field = new TextField();
        field.setId("agreement-" + id);
        field.setPrefColumnCount(columns);
        return field;
    }

    private HBox labelled(String key, Region control, String id) {
        control.setId(id);
        return StyleClasses.with(new HBox(FormFields.labelBefore(texts.get(key), control), control), "labelled");
    }

    void takeKeyboard() {
        rounds.requestFocus();
    }

    private AgreementSettings asked() {
        return viewModel.askedProperty().get();
    }

    private void askOnly(List<String> published) {
        var only = asked().only();
        viewModel.ask(asked().only(new CodingFilter(only.from(), only.to(), published, only.version())));
    }

    private void askVersion(Optional<Integer> version) {
        var only = asked().only();
        viewModel.ask(asked().only(new CodingFilter(only.from(), only.to(), only.outlets(), version.orElse(null))));
    }

    private void askPeriod() {
        var only = asked().only();
        var first = day(from);
        var last = day(to);
        if (isNoDay(from) || isNoDay(to)) {
            var said = Notice.problem(texts.get("agreement.no-day", isNoDay(from) ? from.getText() : to.getText()));
            wrong = Optional.of(said);
            viewModel.say(said);
        } else {
            withdraw();
            viewModel.ask(
                    asked().only(
                                    new CodingFilter(
                                            first.orElse(null), last.orElse(null), only.outlets(), only.version())));
        }
    }

    /// What was said of a field is over when there is a day in it, or nothing.
    private void withdraw() {
        if (wrong.isPresent() && viewModel.noticeProperty().get().equals(wrong)) {
            viewModel.dismissNotice();
        }
        wrong = Optional.empty();
    }

    private static Optional<LocalDate> day(TextField field) {
        return CodingFilter.day(field.getText().strip());
    }

    private static boolean isNoDay(TextField field) {
        return !field.getText().isBlank() && day(field).isEmpty();
    }

    private void judge() {
        AgreementPreferences.thresholds(tentative.getText(), reliable.getText())
                .filter(it -> !it.equals(viewModel.thresholdsProperty().get()))
                .ifPresentOrElse(viewModel::judge, this::showThresholds);
    }

    private void showThresholds() {
        var by = viewModel.thresholdsProperty().get();
        tentative.setText(words.number(by.tentative()));
        reliable.setText(words.number(by.reliable()));
    }

    private void fill(AgreementChoices offered) {
        show(from, asked().only().from());
        show(to, asked().only().to());
        var name = viewModel.shownProperty().get().map(it -> it.report().round()).or(() -> asked().round());
        rounds.fill(
                offered.rounds(),
                offered.rounds().stream()
                        .filter(it -> name.filter(it.name()::equals).isPresent())
                        .findFirst()
                        .orElse(null));
        coders.fill(offered.coders(), asked().coders());
        outlets.fill(
                Stream.concat(Stream.of(Optional.<String>empty()), offered.outlets().stream().map(Optional::of))
                        .toList(),
                asked().only().outlets().stream().findFirst());
        versions.fill(
                Stream.concat(Stream.of(Optional.<Integer>empty()), offered.versions().stream().map(Optional::of))
                        .toList(),
                Optional.ofNullable(asked().only().version()));
        more.fill(
                Stream.of(UnitMeasure.values())
                        .filter(it -> it != UnitMeasure.KRIPPENDORFF_ALPHA && it != UnitMeasure.PERCENT_AGREEMENT)
                        .toList(),
                UnitMeasure.of(asked().more()).orElse(UnitMeasure.GWET_AC));
    }

    /// What is no day stays, beside what is said of it.
    private static void show(TextField field, @Nullable LocalDate day) {
        if (!isNoDay(field)) {
            field.setText(day == null ? "" : day.toString());
        }
    }

    private String name(Round round) {
        return round.isClosed() ? texts.get("agreement.round-closed", round.name()) : round.name();
    }

    private String names(List<String> of) {
        return of.isEmpty() ? texts.get("agreement.all-coders") : String.join(" – ", of);
    }

    private String version(Optional<Integer> version) {
        return version.map(it -> texts.get("agreement.only-version", it))
                .orElseGet(() -> texts.get("agreement.all-versions"));
    }
}
