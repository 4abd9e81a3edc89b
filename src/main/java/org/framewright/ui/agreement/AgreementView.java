package org.framewright.ui.agreement;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.framewright.agreement.units.BootstrapResult;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.ui.agreement.SuggestionView.SuggestionDifference;
import org.framewright.ui.agreement.figures.AgreementFigures;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.FigureRow;
import org.framewright.ui.agreement.figures.FigureTable;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;

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

    private final AssessmentBar levels;

    /// At the right of the table: the open line.
    private final StackPane detail = Nodes.withStyle(new StackPane(), "agreement-detail");

    private final BorderPane content = Nodes.withStyle(new BorderPane(), "agreement-content");
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
        this.table = new FigureTable(formatter, this::open);
        table.table.onChosen(row ->
                row.flatMap(FigureRow::figures)
                        .filter(it -> page.isPresent() && table.table.isFocused() && !isOpen(it))
                        .ifPresent(viewModel::open));
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
        var appendix =
                Action.of("agreement.appendix", () -> viewModel.appendix.set(!viewModel.appendix.get()))
                        .asSwitch(viewModel.appendix);
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
        setTop(
                new ScreenHeader(formatter.text("agreement.title"), formatter.texts(), viewModel::showNotification)
                        .choices(filters.chips().toArray(Node[]::new))
                        .more(() ->
                                Stream.of(reference, suggestions, plan, study, spreadsheet, rounds, letters, appendix)
                                        .filter(it -> !it.equals(rounds) || hasSeveralRounds())
                                        .toList())
                        .main(report));
        var all = new Tooltip();
        WordPieces.wrapWherePossible(all);
        all.textProperty().bind(facts.textProperty());
        facts.setTooltip(all);
        levels = new AssessmentBar(formatter.texts());
        levels.levels.subscribe(chosen ->
                table.filter(it ->
                        chosen.isEmpty()
                                || AssessmentBar.level(it, viewModel.thresholds.get())
                                        .filter(chosen::contains)
                                        .isPresent()));
        var line = Nodes.withStyle(new HBox(levels, facts), "agreement-line");
        content.setTop(line);
        // with an id, so that the user can drag the border of the open line, and its width is kept
        var lines = Nodes.withId("agreement-lines", new BorderPane(table.table));
        lines.setRight(detail);
        content.setCenter(lines);
        setCenter(content);
        viewModel.result.subscribe(_ -> fill());
        viewModel.thresholds.subscribe(_ -> fill());
        viewModel.previous.subscribe(_ -> fill());
        viewModel.emptyNotification.subscribe(_ -> showEmptyText());
        viewModel.runners.jobs().runningProperty().subscribe(_ -> showEmptyText());
        viewModel.settings.subscribe(_ -> fill());
        viewModel.lineDetails.openLine.subscribe(_ -> show());
        viewModel.plan.plan.subscribe(_ -> show());
        viewModel.reference.comparison.subscribe(_ -> show());
        viewModel.suggestions.reports.subscribe(_ -> show());
    }

    private boolean hasSeveralRounds() {
        return viewModel.choices.get().filter(it -> it.rounds().size() > 1).isPresent();
    }

    /// Shows the reason for an empty table: figures are being computed, or there are none.
    private void showEmptyText() {
        var computing = viewModel.runners.jobs().runningProperty().get() || viewModel.emptyNotification.get().isEmpty();
        table.table.setEmptyText(
                computing
                        ? formatter.text("agreement.computing")
                        : viewModel.emptyNotification.get().map(Notification::sentence).orElse(""));
    }

    private void fill() {
        // figures of other settings are not shown any more
        var shown = viewModel.result.get().filter(it -> it.matches(viewModel.settings.get()));
        facts.setText(shown.map(it -> facts(it, viewModel.previous.get())).orElse(""));
        var figures =
                shown.map(it ->
                                it.figures(
                                        viewModel.thresholds.get(),
                                        viewModel.previous.get().map(PreviousAgreement::alpha).orElseGet(Map::of)))
                        .orElseGet(() ->
                                AgreementFigures.ofLines(
                                        List.of(), viewModel.thresholds.get(), viewModel.settings.get().measureName()));
        levels.show(figures.lines(), figures.thresholds());
        Nodes.show(levels, figures.assessed());
        table.show(figures);
        filledBehindPage |= !content.equals(getCenter());
        if (shown.isPresent() && table.table.selectedItems().isEmpty()) {
            table.table.takeKeyboard();
        }
    }

    /// Shows the open page in place of the table, or the table with the open line at its right.
    private void show() {
        var whole =
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
                        .map(it -> it.withBack(viewModel::closeAll, formatter.texts()));
        var line =
                viewModel
                        .lineDetails
                        .openLine
                        .get()
                        .filter(_ -> whole.isEmpty())
                        .map(it ->
                                new LinePage(viewModel, formatter, links)
                                        .create(it)
                                        .withTag(table.tag(it.line()))
                                        .withNote(restrictions())
                                        .asPane(paneActions(it.line()), formatter.texts()));
        // who goes through the lines stays in the table
        boolean follows = page.isPresent() && table.table.isFocused();
        page = whole.or(() -> line);
        detail.getChildren().setAll(line.stream().toList());
        Nodes.show(detail, line.isPresent());
        setCenter(whole.<Node>map(it -> it).orElse(content));
        if (page.isEmpty() && filledBehindPage) {
            table.table.showChosen();
            filledBehindPage = false;
        }
        if (getScene() != null && !follows) {
            applyCss();
            takeKeyboard();
        }
    }

    private DetailPage.PaneActions paneActions(FigureLine line) {
        return new DetailPage.PaneActions(
                () -> table.step(line, -1, viewModel::open),
                () -> table.step(line, 1, viewModel::open),
                viewModel::close);
    }

    /// Opens a line; the open one gets the keyboard.
    private void open(FigureLine line) {
        if (isOpen(line)) {
            takeKeyboard();
        } else {
            viewModel.open(line);
        }
    }

    private boolean isOpen(FigureLine line) {
        return viewModel.lineDetails.openLine.get().filter(it -> it.line().key().equals(line.key())).isPresent();
    }

    private String restrictions() {
        return viewModel.settings.get().describeRestrictions(formatter.texts());
    }

    /// The data behind the figures, in sentences.
    private String facts(AgreementResult result, Optional<PreviousAgreement> previous) {
        var report = result.report();
        var compared =
                formatter.text(
                        "agreement.facts",
                        report.submitted(),
                        report.coders().stream().map(this::coder).collect(Collectors.joining(", ")),
                        report.articlesOfOne(),
                        report.openCodings(),
                        report.articlesOfRelevance());
        var read =
                formatter.text(
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
                        ? formatter.text(
                                "agreement.facts-drawn", AgreementResult.DRAWS, report.seed(), BootstrapResult.FEWEST)
                        : formatter.text("agreement.facts-drawing");
        var leftOut =
                report.leftOut().stream().map(it -> " " + formatter.texts().problem(it)).collect(Collectors.joining());
        var earlier =
                previous.map(it ->
                                it.version()
                                        .map(version -> " " + formatter.text("agreement.before-version", version))
                                        .orElseGet(() -> " " + formatter.text("agreement.before-closed")))
                        .orElse("");
        return compared + " " + read + " " + intervals + earlier + leftOut;
    }

    private String coder(AgreementReport.CoderArticles coder) {
        return formatter.text("agreement.coder-articles", WordPieces.isolate(coder.coder()), coder.articles());
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
