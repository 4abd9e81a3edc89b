package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.agreement.units.BootstrapResult;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.ui.agreement.LineViewModel.ActorFigures;
import org.framewright.ui.agreement.LineViewModel.DifferenceText;
import org.framewright.ui.agreement.SuggestionView.SuggestionDifference;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.FigureTable;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.agreement.variable.VariablePage;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Notification;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The agreement's screen: the filter at the top, below it a line for each variable, tag and role.
public final class AgreementView extends BorderPane implements ScreenView {

    private final AgreementViewModel viewModel;
    private final FigureFormatter formatter;
    private final Links links;
    private final FilterBar filters;
    private final FigureTable table;
    private final Label facts = Nodes.withId("agreement-facts", new Label(), "guidance", "state");
    private final StackPane middle = Nodes.vgrow(new StackPane());
    private final VBox content = Nodes.withStyle(new VBox(), "agreement-content");
    private Optional<DetailPage> page = Optional.empty();

    /// Whether the table was filled behind an open page: it could not scroll to the chosen line then.
    private boolean filledBehindPage;

    private final List<Action> actions;

    /// The ways to other screens.
    ///
    /// @param report asks for a file, and writes the report into it
    /// @param rounds the same, with the report on all rounds
    /// @param assignArticles to the assignment of articles
    /// @param adjudicate to a disagreement's place in a round
    /// @param spreadsheet to the agreement of any spreadsheet
    /// @param study to the description of the study
    /// @param actors to the actors of the project
    /// @param openArticle to a coding that differs from its suggestions
    public record Links(
            Runnable report,
            Runnable rounds,
            Consumer<RequiredOverlap> assignArticles,
            BiConsumer<String, Disagreement> adjudicate,
            Runnable spreadsheet,
            Runnable study,
            Runnable actors,
            Consumer<SuggestionDifference> openArticle) {}

    /// The number of articles that still need two or more coders.
    ///
    /// @param round of the pilot
    /// @param more further articles in the pilot's round
    /// @param total in a round of its own
    public record RequiredOverlap(String round, int more, int total) {}

    public AgreementView(AgreementViewModel viewModel, FigureFormatter formatter, Links links) {
        this.viewModel = viewModel;
        this.formatter = formatter;
        this.links = links;
        this.filters = new FilterBar(viewModel, formatter);
        this.table = new FigureTable(formatter, viewModel::open);
        table.table.withArrangement(viewModel.arrangement);
        var reference = Action.of("agreement.reference", "Shortcut+R", viewModel.reference::open);
        var plan = Action.of("agreement.plan", "Shortcut+H", viewModel.plan::open);
        var suggestions = Action.of("agreement.suggestions", "Shortcut+U", viewModel.suggestions::open);
        var report = Action.of("agreement.report", "Shortcut+E", links.report());
        var spreadsheet = Action.of("agreement.spreadsheet", "Shortcut+O", links.spreadsheet());
        var study = Action.of("agreement.study", "Shortcut+D", links.study());
        var rounds = Action.of("agreement.rounds", "Shortcut+Shift+E", links.rounds());
        var letters =
                Action.of("agreement.letters", () -> viewModel.letters.set(!viewModel.letters.get()))
                        .asSwitch(viewModel.letters);
        this.actions =
                List.of(
                        Action.of("agreement.filter", "Shortcut+G", filters::takeKeyboard),
                        Action.of("agreement.again", "F5", viewModel::load),
                        report,
                        rounds,
                        study,
                        plan,
                        reference,
                        suggestions,
                        spreadsheet);
        setId("agreement");
        getStyleClass().add("agreement");
        middle.getChildren().add(table.table);
        setTop(
                new ScreenHeader(
                                formatter.texts().get("agreement.title"),
                                formatter.texts(),
                                viewModel::showNotification)
                        .choices(filters.chips().toArray(Node[]::new))
                        .more(() -> more(List.of(reference, suggestions, plan, study, spreadsheet, rounds, letters)))
                        .main(report));
        var all = new Tooltip();
        WordPieces.wrapWherePossible(all);
        all.textProperty().bind(facts.textProperty());
        facts.setTooltip(all);
        content.getChildren().setAll(facts, middle);
        setCenter(content);
        viewModel.result.subscribe(_ -> fill());
        viewModel.thresholds.subscribe(_ -> fill());
        viewModel.previous.subscribe(it -> {
            table.showPrevious(it.map(PreviousAgreement::alpha).orElseGet(Map::of));
            fill();
        });
        viewModel.emptyNotification.subscribe(_ -> showEmptyText());
        viewModel.runners.jobs().runningProperty().subscribe(_ -> showEmptyText());
        viewModel.settings.subscribe(_ -> fill());
        viewModel.lineDetails.openLine.subscribe(_ -> show());
        viewModel.plan.plan.subscribe(_ -> show());
        viewModel.reference.comparison.subscribe(_ -> show());
        viewModel.suggestions.reports.subscribe(_ -> show());
    }

    /// The rarer actions; the report on all rounds where there are several.
    private List<Action> more(List<Action> all) {
        boolean several = viewModel.choices.get().filter(it -> it.rounds().size() > 1).isPresent();
        return all.stream().filter(it -> several || !it.id().equals("agreement.rounds")).toList();
    }

    /// Shows the reason for an empty table: figures are being computed, or there are none.
    private void showEmptyText() {
        var computing = viewModel.runners.jobs().runningProperty().get() || viewModel.emptyNotification.get().isEmpty();
        table.table.setEmptyText(
                computing
                        ? formatter.texts().get("agreement.computing")
                        : viewModel.emptyNotification.get().map(Notification::sentence).orElse(""));
    }

    private void fill() {
        // figures of other settings are not shown any more
        var shown = viewModel.result.get().filter(it -> it.matches(viewModel.settings.get()));
        facts.setText(shown.map(it -> facts(it, viewModel.previous.get())).orElse(""));
        table.fill(
                shown.map(AgreementResult::lines).orElseGet(List::of),
                viewModel.thresholds.get(),
                viewModel.settings.get().measureName());
        filledBehindPage |= page.isPresent();
        if (shown.isPresent() && table.table.selectedItems().isEmpty()) {
            table.table.takeKeyboard();
        }
    }

    /// Shows the open page in place of the table, or the table again.
    private void show() {
        page =
                Optional.of(viewModel.suggestions.reports.get())
                        .filter(it -> !it.isEmpty())
                        .map(it -> SuggestionView.page(it, viewModel.suggestions, formatter, links.openArticle()))
                        .or(() ->
                                viewModel
                                        .reference
                                        .comparison
                                        .get()
                                        .map(it ->
                                                ReferenceView.page(it, viewModel.reference, formatter)
                                                        .withNote(restrictions())))
                        .or(() ->
                                viewModel
                                        .plan
                                        .plan
                                        .get()
                                        .map(it ->
                                                PlanView.page(it, viewModel.plan, formatter, links.assignArticles())
                                                        .withNote(restrictions())))
                        .or(() -> viewModel.lineDetails.openLine.get().map(it -> page(it).withNote(restrictions())))
                        .map(it -> it.withBack(viewModel::closeAll, formatter.texts()));
        setCenter(page.<Node>map(it -> it).orElse(content));
        if (page.isEmpty() && filledBehindPage) {
            table.table.showChosen();
            filledBehindPage = false;
        }
        if (getScene() != null) {
            applyCss();
            takeKeyboard();
        }
    }

    private String restrictions() {
        return viewModel.settings.get().describeRestrictions(formatter.texts());
    }

    /// The page of a line: a variable's, or a tag's; both with the disagreements.
    private DetailPage page(LineViewModel.OpenLine opened) {
        var openLine = viewModel.lineDetails;
        var thresholds = viewModel.thresholds.get();
        var texts = formatter.texts();
        var differences = Nodes.vgrow(differences(texts));
        var keys = ParagraphLabel.whole(texts.get("agreement.adjudicate"), "guidance");
        if (new FigureKey(opened.line().tag(), opened.line().about()).isOfFiller()) {
            keys.setText(keys.getText() + " " + texts.get("agreement.all-fillers"));
        }
        var disagreements =
                DetailPage.View.of(
                        "disagreements",
                        Nodes.withStyle(new VBox(keys, differences), "page-part"),
                        differences::takeKeyboard,
                        texts);
        var found =
                opened.tag().stream()
                        .map(it -> new TagView(it, formatter))
                        .map(it -> DetailPage.View.of("tag", it, it::takeKeyboard, texts))
                        .toList();
        if (opened.details().isEmpty()) {
            return new DetailPage(
                            formatter.title(opened.line()),
                            formatter.facts(opened.line(), thresholds),
                            new ReadOnlyStringWrapper(""),
                            Stream.concat(found.stream(), Stream.of(disagreements)).toList())
                    .bindView(openLine.choices().view);
        }
        var besides =
                switch (opened.line().kind()) {
                    case RELEVANCE, ANSWERS, POOLED -> List.of(disagreements);
                    case FOUND, USED, NUMBER, WORDS -> Stream.concat(Stream.of(disagreements), found.stream()).toList();
                };
        var variablePage =
                new VariablePage(formatter, thresholds, viewModel.runners.quickJobs(), openLine.choices())
                        .create(
                                opened.details().get(),
                                opened.line(),
                                openLine.actorsProperty().map(this::actors),
                                besides);
        return opened.line().warnings().stream().anyMatch(it -> it.kind() == FigureWarning.Kind.NAMESAKES)
                ? variablePage.withLink(texts.get("agreement.merge-actors"), "merge-actors", links.actors())
                : variablePage;
    }

    /// The disagreements, place by place.
    private LineTable<DifferenceText> differences(Texts texts) {
        var table =
                new LineTable<DifferenceText>(
                                "disagreements",
                                texts.get("agreement.view.disagreements"),
                                DifferenceText::disagreement)
                        .text(texts.get("agreement.column.article"), 230, DifferenceText::article)
                        .text(texts.get("agreement.column.place"), 360, DifferenceText::place)
                        .text(texts.get("agreement.column.said"), 460, DifferenceText::statements)
                        .text(texts.get("agreement.column.decided"), 150, DifferenceText::decidedBy)
                        .faint(DifferenceText::decided)
                        .withArrangement(viewModel.lineDetails.arrangement)
                        .onOpened(line ->
                                viewModel
                                        .result
                                        .get()
                                        .ifPresent(it ->
                                                links.adjudicate().accept(it.report().round(), line.disagreement())));
        viewModel
                .lineDetails
                .differencesProperty()
                .subscribe(it -> {
                    table.setEmptyText(texts.get(it.isEmpty() ? "agreement.looking" : "agreement.no-disagreements"));
                    table.fill(it.orElseGet(List::of));
                });
        return table;
    }

    private String actors(Optional<ActorFigures> actors) {
        return actors.map(it ->
                        formatter
                                .texts()
                                .get(
                                        "agreement.actors",
                                        formatter.format(it.asCoded()),
                                        formatter.format(it.resolved()),
                                        formatter.format(it.byKind())))
                .orElse("");
    }

    /// The data behind the figures, in sentences.
    private String facts(AgreementResult result, Optional<PreviousAgreement> previous) {
        var report = result.report();
        var compared =
                formatter
                        .texts()
                        .get(
                                "agreement.facts",
                                report.submitted(),
                                report.coders().stream().map(this::coder).collect(Collectors.joining(", ")),
                                report.articlesOfOne(),
                                report.openCodings(),
                                report.articlesOfRelevance());
        var read =
                formatter
                        .texts()
                        .get(
                                "agreement.facts-read",
                                report.harmonisedTo(),
                                report.codebookVersions().reversed().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                                report.codebookVersions().equals(List.of(report.harmonisedTo()))
                                        ? 0
                                        : report.codebookVersions().size());
        var intervals =
                result.hasIntervals()
                        ? formatter
                                .texts()
                                .get(
                                        "agreement.facts-drawn",
                                        AgreementResult.DRAWS,
                                        report.seed(),
                                        BootstrapResult.FEWEST)
                        : formatter.texts().get("agreement.facts-drawing");
        var leftOut =
                report.leftOut().stream().map(it -> " " + formatter.texts().problem(it)).collect(Collectors.joining());
        var earlier =
                previous.map(it ->
                                it.version()
                                        .map(version ->
                                                " " + formatter.texts().get("agreement.before-version", version))
                                        .orElseGet(() -> " " + formatter.texts().get("agreement.before-closed")))
                        .orElse("");
        return compared + " " + read + " " + intervals + earlier + leftOut;
    }

    private String coder(AgreementReport.CoderArticles coder) {
        return formatter.texts().get("agreement.coder-articles", WordPieces.isolate(coder.coder()), coder.articles());
    }

    @Override
    public void takeKeyboard() {
        page.ifPresentOrElse(DetailPage::takeKeyboard, table.table::takeKeyboard);
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(
                new ActionGroup("common.keys-shown", page.map(DetailPage::actions).orElseGet(List::of)),
                new ActionGroup("agreement.title", actions));
    }

    @Override
    public boolean escape() {
        if (Nodes.isFieldFocused(this)) {
            takeKeyboard();
            // on a page the user may be typing in a field
            if (!Nodes.isFieldFocused(this)) {
                return true;
            }
        }
        if (page.isPresent()) {
            viewModel.close();
            return true;
        }
        return false;
    }
}
