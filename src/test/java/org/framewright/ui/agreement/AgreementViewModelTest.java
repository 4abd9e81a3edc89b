package org.framewright.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.ReferenceAgreement;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.rated.ArticleInfluence;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.WhatIfScenario;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.RoundComparison;
import org.framewright.support.Nightly;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class AgreementViewModelTest {

    @TempDir Path folder;

    private final Texts texts = new Texts(Locale.UK);
    private Project project;
    private AgreementViewModel viewModel;

    @BeforeEach
    void open() {
        var installation = Installation.of(folder.resolve("state"));
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, installation);
        project = ProjectOpener.open(file, installation);
        viewModel = viewModel(AgreementState.NEW);
        viewModel.load();
    }

    private AgreementViewModel viewModel(AgreementState state) {
        return viewModel(state, new TaskRunner(Runnable::run, Runnable::run));
    }

    private AgreementViewModel viewModel(AgreementState state, TaskRunner tasks) {
        return new AgreementViewModel(
                project,
                new AgreementViewModel.Runners(tasks, tasks, new ScreenJobs(new JobList(), tasks)),
                texts,
                new Preferences(folder.resolve("remembered"), Runnable::run),
                state);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void theScreenShowsTheFiguresOfTheCommand() throws IOException {
        var csv =
                FigureCsv.format(
                        project.agreement().report(AgreementQuery.ALL.withDraws(AgreementResult.DRAWS)),
                        Optional.empty(),
                        texts);
        List<CSVRecord> rows =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(csv))
                        .getRecords();

        for (var line : shown().lines()) {
            for (var estimate : List.of(line.percent(), line.alpha(), line.additional())) {
                estimate.ifPresent(it -> assertSame(line, it, rows));
            }
        }
    }

    @Test
    void anOpenRoundIsShownBeforeANewerOneThatIsClosed() {
        var second = project.team().rounds().add("Second", Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
        var article = project.corpus().findByName("09-nature-notes").orElseThrow().id();
        for (var name : List.of("Ada", "Ben")) {
            var key = new CoderRound(project.study().coder(name).orElseThrow(), second).key(article);
            project.coding().submitNotRelevant(key, "in passing");
        }
        viewModel.load();
        assertThat(shown().report().round()).as("the newest of those that are open").isEqualTo("Second");

        project.team().rounds().close("Second");
        viewModel.load();
        assertThat(shown().report().round()).isEqualTo("Main");
    }

    private static void assertSame(FigureLine line, FigureEstimate estimate, List<CSVRecord> rows) {
        var same =
                rows.stream()
                        .filter(it ->
                                it.get("tag").equals(line.tag())
                                        && it.get("about").equals(line.about())
                                        && it.get("measure").equals(estimate.measure()))
                        .toList();
        assertThat(same).as(line.key() + " " + estimate.measure()).isNotEmpty();
        if (estimate.outcome() instanceof MeasureOutcome.Defined(double value, _, _)) {
            assertThat(Double.parseDouble(same.getFirst().get("value"))).isEqualTo(value);
        } else {
            assertThat(same.getFirst().get("undefined")).isNotEmpty();
        }
        var interval = estimate.interval();
        if (interval != null) {
            var drawn = same.getLast();
            assertThat(Double.parseDouble(drawn.get("ci95_low"))).isEqualTo(interval.low());
            assertThat(Double.parseDouble(drawn.get("ci95_high"))).isEqualTo(interval.high());
        }
    }

    @Test
    void whatIsOpenedIsReckonedFromTheSameRatings() {
        for (var line : shown().lines()) {
            if (line.kind() != FigureLine.Kind.FOUND && line.kind() != FigureLine.Kind.WORDS) {
                var codings = shown().codings();
                var rated =
                        (line.kind() == FigureLine.Kind.ANSWERS
                                        ? codings.ratings(line.tag(), line.about())
                                        : codings.presence(line.tag(), line.about()))
                                .orElseThrow();
                assertThat(value(rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA)))
                        .as(line.key())
                        .isEqualTo(value(line.alpha().orElseThrow().outcome()));
                assertThat(rated.compared()).isEqualTo(line.compared());
            }
        }
    }

    private static Optional<Double> value(MeasureOutcome outcome) {
        return outcome instanceof MeasureOutcome.Defined(double value, _, _) ? Optional.of(value) : Optional.empty();
    }

    @Nightly
    @Test
    void intervalsComeAfterTheFigures() {
        assertThat(shown().hasIntervals()).isTrue();
        var form = line("attribution", "form");
        assertThat(form.alpha().orElseThrow().tooFew()).as("drawn, from six articles").isTrue();
    }

    @Test
    void onlyWhatWasPublishedInAPeriodIsCompared() {
        int all = shown().report().articles();
        var settings = viewModel.settings.get();
        viewModel.setSettings(settings.withFilter(new CodingFilter(null, LocalDate.of(1990, 1, 1), List.of(), null)));
        assertThat(viewModel.result.get()).isEmpty();
        assertThat(viewModel.emptyNotification.get()).isPresent();

        viewModel.setSettings(settings.withFilter(new CodingFilter(LocalDate.of(1990, 1, 1), null, List.of(), null)));
        assertThat(shown().report().articles()).isEqualTo(all);

        var outlet = viewModel.choices.get().orElseThrow().outlets().getFirst();
        viewModel.setSettings(settings.withFilter(new CodingFilter(null, null, List.of(outlet), null)));
        assertThat(viewModel.result.get().map(it -> it.report().articles()).orElse(0)).isLessThan(all);
    }

    @Test
    void weightsAreThoseOfTheCommand() {
        viewModel.setSettings(
                viewModel
                        .settings
                        .get()
                        .withMeasure(UnitMeasure.COHEN_KAPPA.id())
                        .withWeights(AgreementWeights.QUADRATIC));

        var weighted =
                project.agreement()
                        .report(
                                AgreementQuery.ALL
                                        .withRound(shown().report().round())
                                        .withMeasures(List.of(UnitMeasure.COHEN_KAPPA.id()))
                                        .withWeights(AgreementWeights.QUADRATIC));
        assertThat(shown().report().weights()).isEqualTo(AgreementWeights.QUADRATIC);
        assertThat(kappas(shown().report()))
                .isEqualTo(kappas(weighted))
                .isNotEqualTo(
                        kappas(project.agreement().report(AgreementQuery.ALL.withRound(shown().report().round()))));
        assertThat(viewModel.previous.get()).as("no weighted figures are kept").isEmpty();
    }

    private static List<MeasureOutcome> kappas(AgreementReport report) {
        return FigureSections.of(report, Optional.empty()).stream()
                .flatMap(it -> it.figures().stream())
                .filter(it -> it.measure().equals(UnitMeasure.COHEN_KAPPA.id()))
                .map(AgreementFigure::outcome)
                .toList();
    }

    @Test
    void aReportSaysThatOnlyAPartWasAskedForAndHasTheFiguresThatAreShown() {
        var settings = viewModel.settings.get();
        viewModel.setSettings(settings.withFilter(new CodingFilter(LocalDate.of(1990, 1, 1), null, List.of(), null)));
        var written = new ArrayList<ReliabilityReport>();
        viewModel.writeReport(written::add, folder.resolve("report.html"));

        var report = written.getFirst();
        assertThat(report.warnings().stream().map(texts::problem))
                .contains("Only articles published on or after 1990-01-01 were compared, as selected.");
        var line = line("attribution", "form");
        assertThat(
                        report.sections().stream()
                                .filter(it -> it.tag().equals(line.tag()) && it.about().equals(line.about()))
                                .flatMap(it -> it.figures().stream())
                                .filter(it -> it.measure().equals(UnitMeasure.KRIPPENDORFF_ALPHA.id()))
                                .map(AgreementFigure::outcome))
                .contains(line.alpha().orElseThrow().outcome());
        var notification = viewModel.noticeProperty().get().orElseThrow();
        assertThat(notification.sentence()).contains("report.html");
        assertThat(notification.output())
                .contains(new Notification.Output(folder, Optional.of(folder.resolve("report.html"))));
        assertThat(viewModel.previous.get()).as("not asked of a part").isEmpty();
    }

    /// Leaving gave the report up without a word.
    @Test
    void theScreenIsNotLeftBeforeAReportIsWritten() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = viewModel(viewModel.state(), new TaskRunner(waiting::add, Runnable::run));
        slow.load();
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        var done = new ArrayList<String>();
        slow.writeReport(_ -> done.add("written"), folder.resolve("report.html"));
        slow.leave(() -> done.add("left"));
        assertThat(slow.noticeProperty().get().orElseThrow().sentence()).contains("is still running");
        waiting.poll().run();
        slow.leave(() -> done.add("left"));
        assertThat(done).containsExactly("written", "left");
    }

    @Test
    void thresholdsAndTheOtherMeasureAreKeptForTheProject() {
        viewModel.setThresholds(new AlphaThresholds(0.6, 0.7));
        viewModel.setSettings(viewModel.settings.get().withMeasure(UnitMeasure.COHEN_KAPPA.id()));
        assertThat(line("attribution", "form").additional().orElseThrow().measure()).isEqualTo("cohen-kappa");

        var again = viewModel(AgreementState.NEW);
        again.load();
        assertThat(again.thresholds.get()).isEqualTo(new AlphaThresholds(0.6, 0.7));
        assertThat(again.settings.get().measure()).isEqualTo("cohen-kappa");
    }

    @Test
    void whatIsOpenIsReadAnewWithTheFigures() {
        viewModel.open(line("framing", "tone"));
        var openLine = viewModel.lineDetails;
        openLine.choices().view.set(2);
        viewModel.setSettings(viewModel.settings.get().withMeasure(UnitMeasure.COHEN_KAPPA.id()));
        viewModel.load();

        var line = openLine.openLine.get().orElseThrow().line();
        assertThat(line.additional().orElseThrow().measure()).isEqualTo("cohen-kappa");
        assertThat(line).isEqualTo(line("framing", "tone"));
        assertThat(line.alpha().orElseThrow().tooFew()).as("the page has what was drawn, too").isTrue();
        assertThat(openLine.choices().view.get()).as("the view that was looked at").isEqualTo(2);
    }

    @Test
    void theLineOfRelevanceListsTheArticlesThatItIsDisputedOf() {
        var article = project.corpus().findByName("09-nature-notes").orElseThrow().id();
        var ben = project.study().coder("Ben").orElseThrow();
        var key = new CoderRound(ben, project.study().rounds().getFirst()).key(article);
        project.coding().correct(key);
        project.coding().submitNotRelevant(key, "in passing");
        viewModel.load();

        viewModel.open(line("", "relevance"));

        assertThat(viewModel.lineDetails.differencesProperty().getValue().orElseThrow())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.disagreement().articleName()).isEqualTo("09-nature-notes");
                    assertThat(it.place()).isEqualTo("the article");
                    assertThat(it.statements()).contains("relevant").contains("in passing");
                });
    }

    @Test
    void whatWasLeftIsFoundAgainWithoutBeingComputedAnew() {
        viewModel.open(line("framing", "tone"));
        viewModel.lineDetails.choices().view.set(2);
        viewModel.lineDetails.choices().scenario.set(WhatIfScenario.UNCHANGED.withoutArticles(Set.of(1)));
        viewModel.plan.open();
        viewModel.plan.view.set(1);
        viewModel.arrangement.set(new TableArrangement(2, false, Optional.of("framing tone")));
        viewModel.letters.set(true);

        var again = viewModel(viewModel.state());
        again.load();
        assertThat(again.result.get().orElseThrow()).isSameAs(shown());
        assertThat(again.state()).isEqualTo(viewModel.state());
        assertThat(again.lineDetails.openLine.get().orElseThrow().line()).isEqualTo(line("framing", "tone"));
        assertThat(again.lineDetails.differencesProperty().getValue()).isPresent();
        assertThat(again.plan.plan.get()).isPresent();
        again.load();
        assertThat(again.result.get().orElseThrow()).as("asked for anew").isNotSameAs(shown());
    }

    @Test
    void withoutItsResultsTheScreenIsFoundAsItWasLeftAndComputedAnew() {
        decideEverythingIn("01-wire-report");
        viewModel.load();
        viewModel.open(line("framing", "tone"));
        viewModel.lineDetails.choices().scenario.set(WhatIfScenario.UNCHANGED.withoutArticles(Set.of(1)));
        viewModel.plan.open();
        viewModel.reference.open();

        var again = viewModel(viewModel.state().withoutResults());
        again.load();
        assertThat(again.result.get().orElseThrow()).isNotSameAs(shown());
        assertThat(again.state().withoutResults()).isEqualTo(viewModel.state().withoutResults());
        assertThat(again.lineDetails.openLine.get().orElseThrow().line()).isEqualTo(line("framing", "tone"));
        assertThat(again.lineDetails.choices().scenario.get())
                .isEqualTo(WhatIfScenario.UNCHANGED.withoutArticles(Set.of(1)));
        assertThat(again.lineDetails.differencesProperty().getValue())
                .isEqualTo(viewModel.lineDetails.differencesProperty().getValue());
        assertThat(compared(again)).isEqualTo(compared(viewModel));
        assertThat(again.plan.plan.get()).isPresent();
    }

    @Nightly
    @Test
    void whatTheProjectHasChangedSinceIsNotShownAgain() {
        decideEverythingIn("01-wire-report");
        viewModel.open(line("attribution", "form"));
        viewModel.reference.open();
        var left = viewModel.state();
        decideEverythingIn(articles().get(1));

        var again = viewModel(left);
        again.load();
        assertThat(again.result.get().orElseThrow().codings()).isNotSameAs(shown().codings());
        assertThat(again.lineDetails.openLine.get().orElseThrow().line().key())
                .isEqualTo(line("attribution", "form").key());
        assertThat(decided(again)).isGreaterThan(decided(viewModel));
        assertThat(compared(again)).as("the reference is compared anew, too").isGreaterThan(compared(viewModel));
    }

    @Nightly
    @Test
    void whatIsComparedWithTheReferenceIsReadAnewWithTheFigures() {
        decideEverythingIn("01-wire-report");
        viewModel.reference.open();
        int before = compared(viewModel);
        decideEverythingIn(articles().get(1));
        viewModel.load();
        assertThat(compared(viewModel)).isGreaterThan(before);
    }

    private static long decided(AgreementViewModel of) {
        return of.lineDetails.differencesProperty().getValue().orElseThrow().stream()
                .filter(it -> !it.decidedBy().isEmpty())
                .count();
    }

    private static int compared(AgreementViewModel of) {
        return of.reference.comparison.get().orElseThrow().references().getFirst().coders().stream()
                .mapToInt(ReferenceAgreement.CoderResult::articles)
                .sum();
    }

    /// Those that two have coded.
    private List<String> articles() {
        return shown().codings().articles().map(RatedArticle::name).toList();
    }

    @Test
    void allRoundsAreWrittenSideBySide() {
        var written = new ArrayList<RoundComparison>();
        viewModel.writeComparison(written::add, folder.resolve("rounds.html"));

        var columns = written.getFirst().columns();
        assertThat(columns).hasSize(1);
        assertThat(columns.getFirst().report().sections())
                .isEqualTo(shown().reliabilityReport(project, CoderNames.NAMES, ProgressListener.NONE).sections())
                .isNotEmpty();
    }

    private void decideEverythingIn(String name) {
        var service = project.adjudication();
        var article = project.corpus().findByName(name).orElseThrow();
        var key = new CoderRound(service.adjudicator("Reference"), service.defaultRound()).key(article.id());
        service.decideUndisputed(key);
        service.readCases(key).cases().stream()
                .filter(AdjudicationCase::isOpen)
                .forEach(it -> service.decide(key, it, new DecisionChoice.RejectAll(), "nobody can know"));
        service.finish(key, "that is all");
    }

    @Test
    void everyLineOpensWithSomethingToSee() {
        for (var line : shown().lines()) {
            viewModel.open(line);
            var opened = viewModel.lineDetails.openLine.get().orElseThrow();
            assertThat(opened.line()).isEqualTo(line);
            assertThat(
                            opened.details().isPresent()
                                    || opened.tag()
                                            .filter(it -> it.found() != null || !it.roles().isEmpty())
                                            .isPresent())
                    .as(line.key())
                    .isTrue();
        }
    }

    @Test
    void aFigureOpensWhereCodersDiffer() {
        viewModel.open(line("attribution", "form"));
        var openLine = viewModel.lineDetails;
        assertThat(openLine.openLine.get().orElseThrow().details()).isPresent();
        assertThat(openLine.differencesProperty().getValue().orElseThrow())
                .hasSize(7)
                .allSatisfy(it -> assertThat(it.statements()).contains("Ada: ", "Ben: "));
    }

    @Test
    void whatAReferenceCoderHasDecidedIsToldBesideIt() {
        var service = project.adjudication();
        var article = project.corpus().findByName("01-wire-report").orElseThrow();
        var key = new CoderRound(service.adjudicator("Reference"), service.defaultRound()).key(article.id());
        service.readCases(key).cases().stream()
                .filter(AdjudicationCase::isDisputed)
                .forEach(it -> service.decide(key, it, new DecisionChoice.RejectAll(), "nobody can know"));

        viewModel.open(line("attribution", "found"));
        var differences = viewModel.lineDetails.differencesProperty().getValue().orElseThrow();
        assertThat(differences).anyMatch(it -> it.disagreement().article().equals(article.id()));
        assertThat(differences)
                .allSatisfy(it ->
                        assertThat(it.decidedBy())
                                .isEqualTo(it.disagreement().article().equals(article.id()) ? "Reference" : ""));
    }

    @Test
    void articlesWeighOtherwiseWhereCategoriesAreOne() {
        viewModel.open(line("attribution", "form"));
        var details = viewModel.lineDetails.openLine.get().orElseThrow().details().orElseThrow();
        var rated = details.rated();
        var merged = WhatIfScenario.UNCHANGED.withMergedCategories(1, 0, rated.categories().size());

        assertThat(ArticleInfluence.of(merged.apply(rated))).isNotEqualTo(details.articles());
        assertThat(ArticleInfluence.of(merged.apply(rated)).stream().mapToInt(ArticleInfluence::different).sum())
                .isLessThan(details.articles().stream().mapToInt(ArticleInfluence::different).sum());
    }

    @Test
    void actorsAreToldBeforeAndAfterTheyWereReadAsTheSame() {
        viewModel.open(line("source", "speaker"));
        var actors = viewModel.lineDetails.actorsProperty().getValue().orElseThrow();
        assertThat(value(actors.resolved()))
                .isEqualTo(value(line("source", "speaker").alpha().orElseThrow().outcome()));
        assertThat(value(actors.byKind())).isPresent();
    }

    private FigureLine line(String tag, String about) {
        return shown().lines().stream()
                .filter(it -> it.tag().equals(tag) && it.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private AgreementResult shown() {
        return viewModel.result.get().orElseThrow();
    }
}
