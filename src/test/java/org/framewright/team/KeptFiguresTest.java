package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Value;
import org.framewright.model.study.AgreementSnapshot.FigureSnapshot;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.team.RoundService.ClosedAgreement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is kept of a round's agreement when it is closed, on the sample that two have coded.
final class KeptFiguresTest {

    private static final String ROUND = ProjectOpener.FIRST_ROUND;

    @TempDir private Path folder;
    private Project project;

    @BeforeEach
    void makeSample() {
        var file = folder.resolve("harbour.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        project = ProjectOpener.open(file, TestProject.installation(folder));
    }

    @AfterEach
    void close() {
        assertThat(project.check()).isEmpty();
        project.close();
    }

    @Test
    void closingSaysHowFarItIsAndIsStoppedWithoutAnyTrace() {
        var told = new ArrayList<Integer>();
        assertThatThrownBy(() ->
                        rounds().close(
                                        ROUND,
                                        (done, _) -> {
                                            told.add(done);
                                            Thread.currentThread().interrupt();
                                        }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(ReliabilityProblem.STOPPED));
        // whatever is left of it must not stop what comes next
        boolean _ = Thread.interrupted();
        assertThat(told).startsWith(1);
        assertThat(project.study().round(ROUND).isClosed()).isFalse();

        rounds().close(ROUND);

        assertThat(project.study().round(ROUND).isClosed()).isTrue();
    }

    @Test
    void figuresAreKeptAsTheyAreWhenTheRoundIsClosed() {
        var report = project.agreement().report(AgreementQuery.ALL);
        var expected = new ArrayList<FigureSnapshot>();
        for (var section : FigureSections.of(report, Optional.empty())) {
            for (var figure : section.figures()) {
                var value = figure.outcome() instanceof MeasureOutcome.Defined it ? it.value() : null;
                var undefined = figure.outcome() instanceof MeasureOutcome.Undefined(var reason) ? reason.id() : "";
                expected.add(
                        new FigureSnapshot(
                                section.tag(),
                                section.about(),
                                section.coders(),
                                section.compared(),
                                figure.measure(),
                                value,
                                undefined));
            }
        }
        assertThat(rounds().closedAgreement(ROUND)).isEmpty();

        rounds().close(ROUND);

        var kept = kept();
        assertThat(kept.agreement().figures()).hasSizeGreaterThan(50).isEqualTo(expected);
        assertThat(kept.agreement().versions()).isEqualTo(report.codebookVersions());
        assertThat(kept.agreement().inputs()).matches("[0-9a-f]{64}");
        assertThat(kept.same()).isTrue();
    }

    @Test
    void correctionLeavesTheFiguresAndIsSaid() {
        rounds().close(ROUND);
        var before = kept();

        var key = submitted("Ada");
        project.coding().correct(key);
        assertThat(kept().same()).as("a correction that is begun counts for nothing").isTrue();
        project.coding().answer(key, "sourcing", "origin", Optional.of(new Value.Category("own")));
        project.coding().submit(key, "whatever is open");

        assertThat(kept().agreement()).isEqualTo(before.agreement());
        assertThat(kept().same()).isFalse();
        rounds().reopen(ROUND);
        rounds().close(ROUND);
        assertThat(kept().same()).as("what was kept last").isTrue();
        assertThat(kept().agreement().inputs()).isNotEqualTo(before.agreement().inputs());
    }

    @Test
    void whatWasKeptStandsBesideTheFiguresOfNow() {
        var more = UnitMeasure.GWET_AC.id();
        var codings = project.agreement().read(AgreementQuery.ALL.withRound(ROUND), ProgressListener.NONE);
        var report = AgreementReporter.report(codings, AgreementOverview.measures(more), 0);
        var lines = AgreementOverview.lines(report, codings, more);
        rounds().close(ROUND);

        var before =
                PreviousAgreement.ofSnapshot(
                        kept().agreement(), lines, report.harmonisedTo(), project.study().versions());

        assertThat(before.version()).isEmpty();
        assertThat(before.alpha()).hasSizeGreaterThan(10);
        for (var line : lines) {
            var kept = Optional.ofNullable(before.alpha().get(line.key()));
            kept.ifPresent(it -> assertThat(line.alpha()).map(FigureEstimate::outcome).contains(it.outcome()));
        }
        assertThat(before.differsFrom(lines)).as("no column for the same figures").isFalse();
        var other = Map.of(lines.getFirst().key(), new FigureEstimate(more, new MeasureOutcome.Defined(0.125)));
        assertThat(new PreviousAgreement(Optional.empty(), other).differsFrom(lines)).isTrue();
        assertThat(PreviousAgreement.readEarlierVersion(project.agreement(), report, more))
                .as("all is coded under one version of the codebook")
                .isEmpty();
    }

    @Nightly
    @Test
    void roundWithNothingToCompareIsClosedWithoutFigures() {
        project.team().members().markAsLeft("Ben");

        rounds().close(ROUND);

        assertThat(rounds().list().getFirst().round().isClosed()).isTrue();
        assertThat(rounds().closedAgreement(ROUND)).isEmpty();
    }

    private RoundService rounds() {
        return project.team().rounds();
    }

    private ClosedAgreement kept() {
        return rounds().closedAgreement(ROUND).orElseThrow();
    }

    /// An article that both have submitted.
    private CodingKey submitted(String name) {
        var coders = List.of(coder(name), coder("Ben"));
        var round = project.study().rounds().getFirst();
        return project.corpus().articles().stream()
                .filter(article ->
                        coders.stream()
                                .allMatch(coder ->
                                        project.coding()
                                                .snapshot(new CoderRound(coder, round).key(article.id()))
                                                .coding()
                                                .filter(it -> it.isSubmitted())
                                                .isPresent()))
                .findFirst()
                .map(it -> new CoderRound(coder(name), round).key(it.id()))
                .orElseThrow();
    }

    private Coder coder(String name) {
        return project.study().coder(name).orElseThrow();
    }
}
